import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { moveRemarkEdits } from './platform-comments.ts';
import { documentOf } from './test-platform.ts';
import { wrapFlat } from './wrap-flat.ts';

test.each([
  ['LF', 'id = 1\nkernel_path = "k"\n', '[base]\nid = 1\n\n[kernel]\nkernel_path = "k"\n\n[devices]\n'],
  [
    'CRLF',
    'id = 1\r\nkernel_path = "k"\r\n',
    '[base]\r\nid = 1\r\n\r\n[kernel]\r\nkernel_path = "k"\r\n\r\n[devices]\r\n',
  ],
  [
    'CRLF without a final one',
    '# c\r\nid = 1',
    '[base]\r\n# c\r\nid = 1\r\n\r\n[kernel]\r\n\r\n[devices]\r\n',
  ],
  ['a last LF', '# c\r\n\r\nid = 1\n', '# c\r\n\r\n[base]\nid = 1\n\n[kernel]\n\n[devices]\n'],
  ['one line', 'id = 1', '[base]\nid = 1\n\n[kernel]\n\n[devices]\n'],
])('tables around a flat file take the line ends of their place: %s', (_, text, expected) => {
  const [fix] = wrapFlat(documentOf(text));
  expect(applyEdits(text, fix?.edits ?? [])).toBe(expected);
});

test.each([
  ['a = 1\r\nb = 2 # c\n', 'a = 1\r\n# c\nb = 2 # uint\n'],
  ['a = 1\n  b = 2 # c\r\n', 'a = 1\n  # c\r\n  b = 2 # uint\r\n'],
  ['a = 1\r\nb = 2 # c', 'a = 1\r\n# c\r\nb = 2 # uint'],
])('a remark moved above its item takes the line end of its place: %j', (text, expected) => {
  expect(applyEdits(text, moveRemarkEdits(documentOf(text), ['b'], 'c', 'uint'))).toBe(expected);
});
