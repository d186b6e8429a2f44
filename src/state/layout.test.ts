import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { layoutFrom, paneSizes } from './layout.ts';

const DEFAULT = layoutFrom(undefined);

afterEach(() => vi.unstubAllGlobals());

test('what was remembered comes back', () => {
  const layout = { ...DEFAULT, hidden: ['text'], mapMode: 'true', highOnTop: true, picture: 'devices' };
  expect(layoutFrom(layout)).toEqual(layout);
});

test.each([
  [null],
  ['x'],
  [7],
  [[]],
  [{ hidden: 'form' }],
  [{ hidden: ['form', 'text', 'pictures'] }],
  [{ mapMode: {} }],
])('%j is no layout: the default holds', (remembered) => {
  expect(layoutFrom(remembered)).toEqual(DEFAULT);
});

test('law: whatever was remembered, the layout is one that can be drawn', () => {
  fc.assert(
    fc.property(
      fc.record({ hidden: fc.anything(), mapMode: fc.anything(), narrowPane: fc.anything() }),
      (any) => {
        const layout = layoutFrom(any);
        expect(layout.hidden.length).toBeLessThan(3);
        expect(['compact', 'true', 'equal']).toContain(layout.mapMode);
      },
    ),
  );
});

test.each([
  ['{"form":40,"text":60}', true],
  ['{"form":40,"text":"60"}', false],
  ['{"form":-40,"text":140}', false],
  ['{"form":4}', false],
  ['{', false],
  ['null', false],
])('pane sizes %s are taken: %s', (text, isTaken) => {
  vi.stubGlobal('localStorage', { getItem: () => text });
  expect(paneSizes.getItem('panes')).toBe(isTaken ? text : null);
});

test('without storage nothing is remembered and nothing fails', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('blocked');
    },
  });
  expect(paneSizes.getItem('panes')).toBeNull();
  expect(() => paneSizes.setItem('panes', '{}')).not.toThrow();
});
