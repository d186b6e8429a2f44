// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadChecks } from '../../state/load-checks.ts';
import { applyOperations, editText, undo } from '../../state/edit-file.ts';
import { EMPTY_STUDIO, select } from '../../state/studio.ts';
import { openTexts } from '../../state/tabs.ts';
import { studio } from '../../state/use-studio.ts';
import { loadParts } from '../parts/lazy-part.ts';
import { AxconfigPane } from './AxconfigPane.tsx';

const PLATFORM = `arch = "x86_64" # str
platform = "q35" # str

[plat]
# RAM.
phys-memory-size = 0x800_0000 # uint

[devices]
mmio-regions = [
  [0xb000_0000, 0x1000],
  [0xfec0_0000, 0x1000], # IO APIC
] # [(uint, uint)]
`;

const DEFCONFIG = 'smp = 1 # uint\nticks-per-sec = 100 # uint\n';

let id = '';
let settingsId = '';

function open(platform: string, defconfig?: string): void {
  const texts = [{ name: 'q35.toml', text: platform }];
  if (defconfig !== undefined) texts.push({ name: 'defconfig.toml', text: defconfig });
  const ids = openTexts(studio, texts);
  id = ids[0] ?? '';
  settingsId = ids[1] ?? '';
  render(<AxconfigPane fileId={id} />);
}

const constant = (name: string) => screen.getByRole('button', { name });
const shownText = () =>
  [...document.querySelectorAll('[data-file] [class*=text]')].map((line) => line.textContent).join('\n');
const selected = () => document.querySelector('[data-selected="true"]')?.getAttribute('data-path');

async function merge(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: /^Built from/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'With defconfig.toml' }));
}

function override(text: string): void {
  const field = screen.getByRole('textbox', { name: 'Overrides' });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 20_000 });
beforeAll(() => Promise.all([loadParts(), loadChecks(studio)]));
beforeEach(() => studio.setState({ ...EMPTY_STUDIO, checks: studio.getState().checks }));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('the constants are shown line for line, and follow every edit', () => {
  open(PLATFORM);
  const text = shownText();
  expect(text).toContain('pub const ARCH: &str = "x86_64";\n');
  expect(text).toContain('    /// RAM.\n    pub const PHYS_MEMORY_SIZE: usize = 0x800_0000;\n}');
  const path = ['plat', 'phys-memory-size'];
  act(() => void applyOperations(studio, id, [{ kind: 'set', path, value: 0x1000_0000n }], 'form'));
  expect(shownText()).toBe(text.replace('0x800_0000', '0x1000_0000'));
  act(() => undo(studio));
  expect(shownText()).toBe(text);
});

test('a constant selects its path, and the selected path marks its constant', () => {
  open(PLATFORM);
  fireEvent.click(constant('PHYS_MEMORY_SIZE'));
  expect(studio.getState().selection).toMatchObject({
    fileId: id,
    path: ['plat', 'phys-memory-size'],
    origin: 'axconfig',
    focus: false,
  });
  expect(constant('PHYS_MEMORY_SIZE').getAttribute('aria-current')).toBe('true');
  act(() => select(studio, id, ['devices', 'mmio-regions', 1, 0], 'form'));
  expect(selected()).toBe('devices.mmio-regions');
  expect(document.querySelector('[data-marked]')?.textContent).toContain('(0xfec0_0000, 0x1000)');
});

test('one tab stop, arrows go between the constants, Enter goes to the field', async () => {
  open(PLATFORM);
  const stops = () =>
    screen.getAllByRole('button').filter((button) => button.id.startsWith('rust-') && button.tabIndex === 0);
  expect(stops()).toEqual([constant('ARCH')]);
  act(() => constant('ARCH').focus());
  fireEvent.keyDown(constant('ARCH'), { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement).toBe(constant('PLATFORM')));
  expect(stops()).toEqual([constant('PLATFORM')]);
  fireEvent.keyDown(constant('PLATFORM'), { key: 'End' });
  await waitFor(() => expect(document.activeElement).toBe(constant('PHYS_MEMORY_SIZE')));
  fireEvent.keyDown(constant('PHYS_MEMORY_SIZE'), { key: 'Enter' });
  expect(studio.getState().selection).toMatchObject({ path: ['plat', 'phys-memory-size'], focus: true });
});

test('with the kernel settings the constants of both files are merged', async () => {
  open(PLATFORM, DEFCONFIG);
  expect(screen.queryByRole('button', { name: 'SMP' })).toBeNull();
  await merge();
  fireEvent.click(constant('SMP'));
  expect(studio.getState().selection).toMatchObject({ fileId: settingsId, path: ['smp'] });
});

test('without another file nothing is offered to merge', () => {
  open(PLATFORM);
  expect(screen.queryByRole('button', { name: /^Built from/ })).toBeNull();
});

test('a key in both files is refused by name, and the way to it is there', async () => {
  open(PLATFORM, DEFCONFIG);
  act(() => editText(studio, id, [{ start: 0, end: 0, text: 'smp = 2 # uint\n' }]));
  await merge();
  expect(screen.getByRole('heading', { name: 'axconfig-gen writes no axconfig.rs' })).toBeTruthy();
  expect(screen.getByText(/`smp` stands in defconfig.toml and again in q35.toml/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(studio.getState().selection).toMatchObject({ fileId: id, path: ['smp'], focus: true });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Download axconfig.rs' }).disabled).toBe(true);
});

test('overrides are written over the values, and say so; a wrong one is refused by name', () => {
  open(PLATFORM);
  override('-w plat.phys-memory-size=0x2000 platform="a b"');
  expect(shownText()).toContain('PHYS_MEMORY_SIZE: usize = 0x2000;overridden');
  expect(shownText()).toContain('PLATFORM: &str = "a b";overridden');
  override('plat.nothing=1');
  expect(screen.getByText(/No file has `plat.nothing`/)).toBeTruthy();
  override('');
  expect(shownText()).toContain('0x800_0000;');
});

test('a refused file shows why, and what does not compile is a warning', () => {
  open(PLATFORM.replace('0x800_0000 # uint', '0x800_0000 # 128M'));
  expect(screen.getByText(/“128M” is no type/)).toBeTruthy();
  cleanup();
  open(`odd = "0XFF" # uint\nempty = []\n${PLATFORM}`);
  const says = screen.getByRole('region', { name: 'What axconfig-gen says' });
  expect(says.textContent).toContain('Rust does not read 0XFF');
  expect(says.textContent).toContain('empty is left out');
  expect(shownText()).toContain('pub const ODD: usize = 0XFF;');
  expect(shownText()).not.toContain('EMPTY');
});

test('broken text shows what the last good one becomes, and says so', () => {
  open(PLATFORM);
  const text = shownText();
  act(() => editText(studio, id, [{ start: 0, end: 0, text: '[[' }]));
  expect(screen.getByText(/last good text/)).toBeTruthy();
  expect(shownText()).toBe(text);
});

test('the text is copied, and both files are downloaded as axconfig-gen writes them', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void written.push(text) },
  });
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  open(PLATFORM);
  fireEvent.click(screen.getByRole('button', { name: 'Copy axconfig.rs' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toBe(`${shownText()}\n`);
  fireEvent.click(screen.getByRole('button', { name: 'Download axconfig.rs' }));
  fireEvent.click(screen.getByRole('button', { name: 'Download .axconfig.toml' }));
  expect(names).toEqual(['axconfig.rs', '.axconfig.toml']);
  expect(await blobs[0]?.text()).toBe(written[0]);
  expect(await blobs[1]?.text()).toContain('[plat]\n# RAM.\nphys-memory-size = 0x800_0000 # uint\n');
  vi.unstubAllGlobals();
});

test('of a list with thousands of rows only the lines on screen are drawn', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `  [${i}, 1],`).join('\n');
  open(
    `arch = "x86_64" # str\nplatform = "x" # str\n[devices]\nmmio-regions = [\n${rows}\n] # [(uint, uint)]\n`,
  );
  const drawn = document.querySelectorAll('[class*=line]').length;
  expect(drawn).toBeGreaterThan(5);
  expect(drawn).toBeLessThan(400);
});

test('a file that is no platform says what will be here', () => {
  open('[base]\nid = 1\n');
  expect(screen.getByText(/once the text is a platform file/)).toBeTruthy();
});
