import { expect, test } from 'vitest';
import { findKey } from '../model/vm-keys.ts';
import { viewOfFile } from './derive.ts';
import { findHoverCard } from './key-help.ts';
import { createFile } from './source-file.ts';

const TEXT = `[base]
id = 1
name = "x" # the name

[kernel]
entry_point = 0x8020_0000
enable_bios = false
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x7, 1], # RAM
]

[devices]
interrupt_mode = "pt"
`;

function cardAt(needle: string, text = TEXT) {
  const view = viewOfFile(createFile('f', 'a.toml', text), { release: '0.5', arch: 'aarch64' });
  const card = findHoverCard(view, text.indexOf(needle) + 1);
  return card && { ...card, about: text.slice(card.span.start, card.span.end) };
}

test('a key tells its help, presence and the note of the release', () => {
  const card = cardAt('entry_point');
  const spec = findKey('kernel', 'entry_point');
  expect(card?.about).toBe('entry_point');
  expect(card?.title).toBe('Entry point (kernel.entry_point)');
  expect(card?.lines[0]).toBe(`${spec?.help} ${spec?.notes['0.5']}`);
  expect(card?.lines).toContain('Required.');
});

test('a number tells its other forms', () => {
  const card = cardAt('0x8020_0000');
  expect(card?.about).toBe('0x8020_0000');
  expect(card?.lines.at(-1)).toBe('0x8020_0000 = 2149580800 = 2 GiB + 2 MiB');
});

test('a cell tells its column, flags by name, choices by their word', () => {
  expect(cardAt('0x1000_0000')?.title).toBe('Size (kernel.memory_regions[0][1])');
  expect(cardAt('0x1000_0000')?.lines.at(-1)).toBe('0x1000_0000 = 268435456 = 256 MiB');
  expect(cardAt(' 0x7')?.lines.at(-1)).toBe('0x7: Read, Write, Execute.');
  expect(cardAt(' 1]')?.lines.at(-1)).toMatch(/^1: Identical\. /);
  expect(cardAt('"pt"')?.lines.at(-1)).toMatch(/^"pt": Passthrough\. /);
});

test.each(['# the name', '# RAM', '[devices]'])('nothing is told on %s', (needle) => {
  expect(cardAt(needle)).toBeUndefined();
});

test('nothing is told while the text is broken', () => {
  expect(cardAt('entry_point', `${TEXT}\nx = `)).toBeUndefined();
});
