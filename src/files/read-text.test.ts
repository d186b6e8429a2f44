import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, readText } from './read-text.ts';

test('byte order mark, line ends and a missing final newline are kept', () => {
  const bytes = new TextEncoder().encode('\ufeffa = 1\r\nb = 2\n# é');
  expect(readText(bytes, 'a.toml')).toEqual({ ok: true, text: '\ufeffa = 1\r\nb = 2\n# é' });
});

test('a byte that is not UTF-8 refuses the file and says where', () => {
  const bytes = new Uint8Array([0x61, 0xc3, 0xa9, 0xff, 0x61]);
  const result = readText(bytes, 'bad.toml');
  expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/bad\.toml.*offset 3 /) });
});

test('a letter of another encoding is named itself, not the byte after it', () => {
  const latin1 = new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]);
  expect(readText(latin1, 'latin1.toml')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('offset 3 '),
  });
});

test('a truncated sequence at the end is refused, with its place', () => {
  expect(readText(new Uint8Array([0x61, 0xc3]), 'cut.toml')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('offset 1 '),
  });
});

test('a file over the limit is refused with its size', () => {
  const result = readText(new Uint8Array(MAX_FILE_BYTES + 1), 'big.toml');
  expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('4.0 MiB') });
});
