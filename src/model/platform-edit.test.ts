import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { editPlatform, labelEdits } from './platform-edit.ts';
import { documentOf } from './test-platform.ts';

const ROWS =
  '[devices]\nrows = [\n  [1, 2], # UART\n  [3, 4] ,\n  [5, 6]\n] # [(uint, uint)]\none = [[1, 2], [3, 4]] # [[uint]]\n';

test.each([
  [['devices', 'rows', 0], 'PL011', '  [1, 2], # PL011'],
  [['devices', 'rows', 0], '', '  [1, 2],'],
  [['devices', 'rows', 1], 'two\nlines', '  [3, 4] , # two lines'],
  [['devices', 'rows', 2], 'last', '  [5, 6] # last'],
])('the label of %j becomes %j', (path, label, line) => {
  const edits = labelEdits(documentOf(ROWS), path, label);
  const after = applyEdits(ROWS, edits ?? []).split('\n');
  const place = 2 + Number(path[2]);
  expect(after[place]).toBe(line);
  expect(after.toSpliced(place, 1)).toEqual(ROWS.split('\n').toSpliced(place, 1));
});

test('a row that shares its line takes no label', () => {
  expect(labelEdits(documentOf(ROWS), ['devices', 'one', 0], 'x')).toBeUndefined();
  expect(labelEdits(documentOf(ROWS), ['devices', 'one', 1], 'x')).toBeUndefined();
});

test('the label of an item goes above, never into its type', () => {
  const text = 'a = 1\n\n  b = 2 # uint\n';
  expect(applyEdits(text, labelEdits(documentOf(text), ['b'], '128 MiB') ?? [])).toBe(
    'a = 1\n\n  # 128 MiB\n  b = 2 # uint\n',
  );
});

test('a new item of any key gets its type, an empty list of an unknown key none', () => {
  const doc = documentOf('a = 1 # uint\n');
  const result = editPlatform(doc, [
    { kind: 'insert-key', path: ['board'], value: 'x' },
    { kind: 'insert-key', path: ['devices', 'mmio-regions'], value: [] },
    { kind: 'insert-key', path: ['devices', 'other'], value: [] },
  ]);
  expect(result.ok && applyEdits(doc.text, result.edits)).toBe(
    'a = 1 # uint\nboard = "x" # str\n\n[devices]\nmmio-regions = [] # [(uint, uint)]\nother = []\n',
  );
});
