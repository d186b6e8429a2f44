import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, diffText, type TextEdit } from '../base/text-edit.ts';
import { composeEdits } from './compose.ts';

/** Some edits that do not overlap, for a text of any length. */
const cuts = fc.array(fc.record({ gap: fc.nat(3), length: fc.nat(3), text: fc.string({ maxLength: 3 }) }), {
  maxLength: 4,
});

function place(text: string, parts: readonly { gap: number; length: number; text: string }[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { gap, length, text: added } of parts) {
    const start = at + gap + 1;
    if (start + length > text.length) break;
    edits.push({ start, end: start + length, text: added });
    at = start + length;
  }
  return edits;
}

test('two lists of edits in one do what both do in turn', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), cuts, cuts, (text, a, b) => {
      const first = place(text, a);
      const middle = applyEdits(text, first);
      const second = place(middle, b);
      const last = applyEdits(middle, second);
      expect(applyEdits(text, composeEdits(text, first, second))).toBe(last);
    }),
    { numRuns: 1000 },
  );
});

test('places that neither touches stay untouched', () => {
  const first = diffText('one two three', 'one 2 three');
  expect(composeEdits('one two three', first, [{ start: 0, end: 3, text: '1' }])).toEqual([
    { start: 0, end: 3, text: '1' },
    { start: 4, end: 7, text: '2' },
  ]);
});
