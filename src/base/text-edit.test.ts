import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, diffText } from './text-edit.ts';

test('diff then apply gives the new text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      expect(applyEdits(before, diffText(before, after))).toBe(after);
    }),
  );
});

test('a surrogate pair is replaced whole', () => {
  expect(diffText('a😀b', 'a😁b')).toEqual([{ start: 1, end: 3, text: '😁' }]);
});

test('edits may come in any order and must not overlap', () => {
  expect(
    applyEdits('abc', [
      { start: 2, end: 3, text: 'C' },
      { start: 0, end: 1, text: 'A' },
    ]),
  ).toBe('AbC');
  expect(() =>
    applyEdits('abc', [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]),
  ).toThrow(/overlap/);
});
