import { expect, test } from 'vitest';
import { EMU_TYPES } from './emu-types.ts';
import type { FieldType } from './key-types.ts';
import { ARCHES, RELEASES } from './release.ts';
import {
  FORM_GROUPS,
  findChoice,
  findKey,
  findKeyAt,
  formatHelp,
  KEY_ORDER,
  keyPath,
  VM_KEYS,
} from './vm-keys.ts';

test('no key stands twice, and every form group has keys', () => {
  expect(new Set(VM_KEYS.map((spec) => `${spec.section}.${spec.key}`)).size).toBe(VM_KEYS.length);
  for (const { group } of FORM_GROUPS) expect(VM_KEYS.some((spec) => spec.group === group)).toBe(true);
  expect(new Set(KEY_ORDER.flat).size).toBe(VM_KEYS.length);
});

test('every key and column says what it is and starts with a value', () => {
  for (const spec of VM_KEYS) {
    const columns = spec.type.kind === 'rows' ? spec.type.row.columns : [];
    for (const { label, help, initial } of [spec, ...columns]) {
      expect(help).toMatch(/^[A-Z].*\.$/s);
      expect(label).not.toBe('');
      expect(initial).not.toBe('');
    }
  }
});

test('a required key has no default', () => {
  for (const spec of VM_KEYS) {
    if (spec.presence === 'required') expect(spec.default).toBeUndefined();
  }
});

test('in one release one number or word means one thing', () => {
  const types: FieldType[] = [];
  for (const spec of VM_KEYS) {
    types.push(spec.type);
    if (spec.type.kind === 'rows') types.push(...spec.type.row.columns.map((column) => column.type));
  }
  for (const type of types) {
    if (type.kind !== 'choice') continue;
    for (const release of RELEASES) {
      const values = type.options
        .filter((option) => option.releases.includes(release))
        .flatMap((option) => [option.value, ...option.aliases]);
      expect(new Set(values).size).toBe(values.length);
    }
  }
});

test('emulated types by release: the sets that the parsers name', () => {
  const numbers = (release: (typeof RELEASES)[number]) =>
    EMU_TYPES.filter((option) => option.releases.includes(release)).map((option) => Number(option.value));
  expect(numbers('0.3')).toEqual([0, 1, 2, 10, 32, 33, 34, 48, 225, 226, 227]);
  expect(numbers('0.5')).toEqual([0, 1, 2, 3, 10, 32, 33, 34, 35, 36, 37, 48, 225, 226, 227]);
  expect(numbers('0.1')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('an alias finds its choice, in its release only', () => {
  const spec = findKey('devices', 'interrupt_mode');
  const options = spec?.type.kind === 'choice' ? spec.type.options : [];
  expect(findChoice(options, 'pt', '0.3')?.value).toBe('passthrough');
  expect(findChoice(options, 'PT', '0.3')).toBeUndefined();
  expect(findChoice(options, 'pt', '0.1')).toBeUndefined();
});

test('a path finds its key', () => {
  expect(findKeyAt(['kernel', 'memory_regions', 0, 1], 'tables')?.key).toBe('memory_regions');
  expect(findKeyAt(['memory_regions', 0, 1], 'flat')?.key).toBe('memory_regions');
  expect(findKeyAt(['kernel'], 'tables')).toBeUndefined();
  expect(findKeyAt([], 'tables')).toBeUndefined();
});

test('a key stands where the layout has it', () => {
  const spec = VM_KEYS.find((key) => key.key === 'entry_point');
  expect(spec && keyPath(spec, 'tables')).toEqual(['kernel', 'entry_point']);
  expect(spec && keyPath(spec, 'flat')).toEqual(['entry_point']);
  expect(spec && formatHelp(spec, '0.3')).toContain('not used');
  expect(ARCHES).toEqual(expect.arrayContaining([...(spec?.arches ?? [])]));
});
