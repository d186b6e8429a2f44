import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import {
  changeOf,
  EMPTY_HISTORY,
  editOf,
  type FileHistory,
  fits,
  moveStep,
  nextStep,
  recordStep,
} from './history.ts';

function insert(
  history: FileHistory,
  text: string,
  at: number,
  inserted: string,
  time: number,
  origin = 'text',
) {
  const step = { id: `${time}`, name: 'typing', change: { start: at, removed: '', inserted } };
  return recordStep(history, text, step, { origin, time });
}

test('quick changes of one origin are one step', () => {
  const once = insert(EMPTY_HISTORY, '', 0, 'a', 1000);
  const joined = insert(once, 'a', 1, 'b', 1499);
  expect(joined.past.map((step) => step.change)).toEqual([{ start: 0, removed: '', inserted: 'ab' }]);
});

test('another origin or a pause begins a new step', () => {
  const once = insert(EMPTY_HISTORY, '', 0, 'a', 1000);
  expect(insert(once, 'a', 1, 'b', 1001, 'form').past).toHaveLength(2);
  expect(insert(once, 'a', 1, 'b', 1500).past).toHaveLength(2);
});

test('one composition is one step, however long it takes', () => {
  const once = insert(EMPTY_HISTORY, '', 0, 'n', 1000, 'ime 1');
  const step = { id: 'x', name: 'typing', change: { start: 0, removed: 'n', inserted: '你' } };
  const joined = recordStep(once, 'n', step, { origin: 'ime 1', time: 9000, always: true });
  expect(joined.past.map(({ change }) => change)).toEqual([{ start: 0, removed: '', inserted: '你' }]);
});

test('what is typed and taken back at once is no step', () => {
  const once = insert(EMPTY_HISTORY, '', 0, 'a', 1000);
  const step = { id: 'x', name: 'typing', change: { start: 0, removed: 'a', inserted: '' } };
  expect(recordStep(once, 'a', step, { origin: 'text', time: 1100 }).past).toEqual([]);
});

test('a step after undo never joins the undone one, and forgets the future', () => {
  const two = insert(insert(EMPTY_HISTORY, '', 0, 'a', 0), 'a', 1, 'b', 600);
  const back = moveStep(two, 'undo');
  expect(nextStep(back, 'redo')?.id).toBe('600');
  const on = insert(back, 'a', 1, 'c', 601);
  expect(on.past).toHaveLength(2);
  expect(on.future).toEqual([]);
});

test('there is nothing before the first and after the last', () => {
  expect(nextStep(EMPTY_HISTORY, 'undo')).toBeUndefined();
  expect(nextStep(EMPTY_HISTORY, 'redo')).toBeUndefined();
  expect(nextStep(undefined, 'undo')).toBeUndefined();
});

test('at most 1,000 steps are kept, and of long ones those that fit; the newest always', () => {
  let history: FileHistory = EMPTY_HISTORY;
  for (let i = 0; i < 1005; i++) history = insert(history, '', 0, 'a', i * 1000);
  expect(history.past).toHaveLength(1000);
  expect(history.past[0]?.id).toBe('5000');
  const long = insert(history, '', 0, 'x'.repeat(3 * 1024 * 1024), 2_000_000);
  expect(long.past).toHaveLength(1);
});

test('a step of another text does not fit', () => {
  const step = { id: '1', name: 'typing', change: { start: 2, removed: 'ab', inserted: 'c' } };
  expect(fits(step, 'undo', '..c')).toBe(true);
  expect(fits(step, 'undo', '..d')).toBe(false);
  expect(fits(step, 'redo', '..ab')).toBe(true);
  expect(fits(step, 'redo', '..')).toBe(false);
});

const change = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 3 }))
    .map(([a, b, inserted]) => ({ start: Math.min(a, b), end: Math.max(a, b), text: inserted }));

test('law: joined changes go back to the first text and forth to the last', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.gen(), fc.nat(6), (first, gen, count) => {
      let text = first;
      let history: FileHistory = EMPTY_HISTORY;
      for (let i = 0; i <= count; i++) {
        const edit = gen(change, text);
        const step = { id: `${i}`, name: 'typing', change: changeOf(text, [edit]) };
        history = recordStep(history, text, step, { origin: 'text', time: i });
        text = applyEdits(text, [edit]);
      }
      const [step] = history.past;
      const back = step ? applyEdits(text, [editOf(step, 'undo')]) : text;
      expect(back).toBe(step ? first : text);
      if (step) expect(applyEdits(back, [editOf(step, 'redo')])).toBe(text);
    }),
  );
});
