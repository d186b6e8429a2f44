import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VM_KEYS } from '../../../model/vm-keys.ts';
import { layoutColumns } from './column-layout.ts';
import { listItems } from './list-items.ts';
import { rowEdit } from './row-edits.ts';
import { findTableKey } from './table-keys.ts';
import { layoutDrawn, layoutOffsets, layoutWindow } from './windowing.ts';

const PLAIN = { alt: false, shift: false, ctrl: false };

test('a window holds every item on screen and the heights of the rest', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(heights, fc.nat(12_000), fc.nat(2000), fc.nat(10), (sizes, top, height, extra) => {
      const offsets = layoutOffsets(sizes);
      const window = layoutWindow(offsets, top, height, extra);
      const { first, end } = window;
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const held = (top % (sizes.length + 1)) - 1;
      const drawn = layoutDrawn(window, held);
      const heightOf = (part: (typeof drawn)[number]) =>
        part.kind === 'item' ? (sizes[part.item] ?? 0) : part.height;
      expect(drawn.reduce((sum, part) => sum + heightOf(part), 0)).toBe(total);
      if (held >= 0) expect(drawn).toContainEqual({ kind: 'item', item: held });
      sizes.forEach((size, i) => {
        const start = offsets[i] ?? 0;
        if (start < top + height && start + size > top) expect(i >= first && i < end).toBe(true);
      });
    }),
    { numRuns: Number(process.env.STUDIO_RUNS ?? 500) },
  );
});

test('commented-out rows stand before the row whose number they would get', () => {
  const part = (index: number) => ({ offset: 0, text: `off ${index}`, key: undefined, index });
  const items = listItems({ length: 2, disabled: [part(0), part(2), part(2)] });
  expect(items.map((item) => (item.kind === 'row' ? item.index : item.part.text))).toEqual([
    'off 0',
    0,
    1,
    'off 2',
    'off 2',
  ]);
});

test('every list lays its cells on two lines of 24 units without overlap', () => {
  for (const { type } of VM_KEYS) {
    const { narrow } = layoutColumns(type.kind === 'rows' ? type.row : undefined);
    for (const line of [1, 2]) {
      let at = 0;
      for (const place of narrow.filter((each) => each.line === line)) {
        expect(place.start).toBeGreaterThanOrEqual(at);
        expect(place.units).toBeGreaterThan(0);
        at = place.start + place.units;
      }
      expect(at).toBeLessThanOrEqual(24);
    }
  }
});

test.each([
  ['ArrowDown', {}, false, { kind: 'go', row: 1, column: 0 }],
  ['ArrowLeft', {}, false, { kind: 'go', row: 0, column: -1 }],
  ['ArrowLeft', {}, true, undefined],
  ['ArrowUp', {}, true, { kind: 'go', row: -1, column: 0 }],
  ['ArrowUp', { alt: true }, true, { kind: 'act', action: 'move-up' }],
  ['ArrowDown', { alt: true, shift: true }, false, { kind: 'act', action: 'duplicate' }],
  ['/', { ctrl: true }, false, { kind: 'act', action: 'comment-out' }],
  ['Delete', { ctrl: true }, false, { kind: 'act', action: 'remove' }],
  ['Delete', {}, false, undefined],
  ['z', { ctrl: true }, false, undefined],
] as const)('%s with %o', (key, held, isEditing, found) => {
  expect(findTableKey({ key, ...PLAIN, ...held }, isEditing)).toEqual(found);
});

test('the ends of a list do not move', () => {
  expect(rowEdit('move-up', ['a'], 0, 3)).toBeUndefined();
  expect(rowEdit('move-down', ['a'], 2, 3)).toBeUndefined();
  expect(rowEdit('move-down', ['a'], 1, 3)).toEqual({
    operation: { kind: 'move-row', path: ['a', 1], to: 2 },
    focusRow: 2,
  });
  expect(rowEdit('remove', ['a'], 0, 1)?.focusRow).toBe(-1);
});
