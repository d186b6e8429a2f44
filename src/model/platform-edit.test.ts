import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { editPlatform } from './platform-edit.ts';
import { documentOf } from './test-platform.ts';

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
