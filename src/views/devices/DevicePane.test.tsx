// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Path } from '../../base/path.ts';
import { layoutDevices } from '../../geometry/device-layout.ts';
import { planVm } from '../../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../../planner/test-config.ts';
import { DevicePane, type DeviceView } from './DevicePane.tsx';

afterEach(cleanup);

const ROWS: TestRows = {
  emulated: [
    ['gicd', 0x800_0000n, 0x1_0000n, 0x21n],
    ['blk', 0xa00_0000n, 0x200n, 0xe1n],
  ],
  passthrough: [
    ['uart', 0x900_0000n, 0x904_0000n, 0x1000n],
    ['rtc', 0x901_0000n, 0x901_0000n, 0x1000n],
  ],
};

function show(view: DeviceView, rows: TestRows = ROWS, selectedPath?: Path) {
  const plan = planVm(testConfig(rows), { release: '0.5', arch: 'aarch64' });
  const path: Path = ['devices', 'passthrough_devices', 1];
  const finding = { code: 'x', severity: 'error', message: 'x', path, related: [], fixes: [] } as const;
  const onSelect = vi.fn();
  const onShowChange = vi.fn();
  const props = { figure: layoutDevices(plan, [finding]), onSelect, onShowChange, show: view };
  render(<DevicePane {...props} selectedPath={selectedPath} />);
  return { onSelect, onShowChange };
}

const focused = () => document.activeElement?.getAttribute('aria-label')?.split(',')[0];
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
const focusStop = () => (document.querySelector('[data-stop][tabindex="0"]') as HTMLElement).focus();

test('one tab stop; arrows, Home, End and ! go through the devices of all kinds', () => {
  show('picture');
  expect(document.querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1);
  focusStop();
  expect(focused()).toBe('gicd');
  press('ArrowDown');
  expect(focused()).toBe('blk');
  press('!');
  expect(focused()).toBe('rtc');
  press('Home');
  expect(focused()).toBe('gicd');
  press('End');
  expect(focused()).toBe('rtc');
  press('ArrowUp');
  expect(focused()).toBe('uart');
  press('Escape');
  expect(document.activeElement).toBe(document.body);
});

test('a click selects, Enter and Alt+click also go there', () => {
  const { onSelect } = show('picture');
  const uart = screen.getByRole('option', { name: /^uart/ });
  expect(uart.getAttribute('data-path')).toBe('devices.passthrough_devices[0]');
  fireEvent.click(uart);
  expect(onSelect).toHaveBeenLastCalledWith(['devices', 'passthrough_devices', 0], { focus: false });
  fireEvent.click(uart, { altKey: true });
  expect(onSelect).toHaveBeenLastCalledWith(['devices', 'passthrough_devices', 0], { focus: true });
  focusStop();
  press('Enter');
  expect(onSelect).toHaveBeenLastCalledWith(['devices', 'passthrough_devices', 0], { focus: true });
});

test('a translated device and one that is not built are marked, not by colour alone', () => {
  show('picture');
  const uart = within(screen.getByRole('option', { name: /^uart/ }));
  expect(uart.getByText('0x904_0000 – 0x904_0fff')).toBeTruthy();
  const blk = within(screen.getByRole('option', { name: /^blk/ }));
  expect(blk.getByText('not built')).toBeTruthy();
});

const MANY: TestRows = {
  passthrough: Array.from({ length: 10_000 }, (_, i) => {
    const base = BigInt(i) << 16n;
    return [`dev${i}`, base, base, 0x1000n] as const;
  }),
};

test('ten thousand devices: the first hundred, more on demand, and always the selected one', () => {
  show('picture', MANY, ['devices', 'passthrough_devices', 9000, 1]);
  expect(screen.getAllByRole('option')).toHaveLength(101);
  expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toMatch(/^dev9000,/);
  fireEvent.click(screen.getByRole('button', { name: /Show 100 more of 10000/ }));
  expect(screen.getAllByRole('option')).toHaveLength(201);
});

test('the table has the same facts, sorts and selects', () => {
  const { onSelect } = show('table');
  const names = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td')?.textContent?.trim().slice(1).trim());
  expect(names()).toEqual(['gicd', 'blk', 'uart', 'rtc']);
  fireEvent.click(screen.getByRole('button', { name: 'Guest' }));
  expect(names()).toEqual(['gicd', 'uart', 'rtc', 'blk']);
  fireEvent.click(screen.getByRole('button', { name: 'Guest' }));
  expect(names()).toEqual(['blk', 'rtc', 'uart', 'gicd']);
  expect(screen.getByRole('columnheader', { name: 'Guest' }).getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(screen.getByRole('row', { name: /uart/ }));
  expect(onSelect).toHaveBeenLastCalledWith(['devices', 'passthrough_devices', 0], { focus: false });
});

test('the table puts only what is seen of ten thousand rows on the page, and the keys reach the rest', () => {
  show('table', MANY);
  const rows = () => document.querySelectorAll('tbody tr[data-path]');
  expect(rows().length).toBeLessThan(260);
  (document.querySelector('tbody tr[tabindex="0"]') as HTMLElement).focus();
  press('End');
  const frame = document.querySelector('table')?.parentElement as HTMLElement;
  expect(frame.scrollTop).toBeGreaterThan(9000 * 28);
  fireEvent.scroll(frame);
  expect(rows().length).toBeLessThan(260);
  expect([...rows()].at(-1)?.getAttribute('data-path')).toBe('devices.passthrough_devices[9999]');
});

test('the header switches between picture and table', () => {
  const { onShowChange } = show('picture');
  fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
  expect(onShowChange).toHaveBeenCalledWith('table');
});

test('a file without devices says what the pane is for', () => {
  const plan = planVm(testConfig(), { release: '0.1', arch: 'aarch64' });
  const props = {
    figure: layoutDevices(plan),
    show: 'picture',
    onShowChange: vi.fn(),
    onSelect: vi.fn(),
  } as const;
  render(<DevicePane {...props} selectedPath={undefined} />);
  expect(screen.getByText('No devices yet.')).toBeTruthy();
});
