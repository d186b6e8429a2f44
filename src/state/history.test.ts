import { expect, test } from 'vitest';
import { EMPTY_HISTORY, recordStep, redoStep, undoStep } from './history.ts';
import type { Workspace } from './workspace.ts';

const a: Workspace = { files: [] };
const b: Workspace = { files: [] };
const c: Workspace = { files: [] };

test('quick changes of one origin are one step', () => {
  const once = recordStep(EMPTY_HISTORY, a, 'text f1', 1000);
  const joined = recordStep(once, b, 'text f1', 1499);
  expect(joined.past).toEqual([a]);
  expect(undoStep(joined, c)?.workspace).toBe(a);
});

test('another origin or a pause begins a new step', () => {
  const once = recordStep(EMPTY_HISTORY, a, 'text f1', 1000);
  expect(recordStep(once, b, 'form f1', 1001).past).toHaveLength(2);
  expect(recordStep(once, b, 'text f1', 1500).past).toHaveLength(2);
});

test('undo and redo move a pointer; a new step after undo forgets the future', () => {
  const one = recordStep(EMPTY_HISTORY, a, 'text', 0);
  const back = undoStep(one, b);
  expect(back?.workspace).toBe(a);
  const forth = back && redoStep(back.history, back.workspace);
  expect(forth?.workspace).toBe(b);
  expect(back && recordStep(back.history, a, 'text', 1).future).toEqual([]);
});

test('a step after undo never joins the undone one', () => {
  const one = recordStep(EMPTY_HISTORY, a, 'text', 0);
  const back = undoStep(one, b);
  expect(back && recordStep(back.history, a, 'text', 1).past).toHaveLength(1);
});

test('there is nothing before the first and after the last', () => {
  expect(undoStep(EMPTY_HISTORY, a)).toBeUndefined();
  expect(redoStep(EMPTY_HISTORY, a)).toBeUndefined();
});
