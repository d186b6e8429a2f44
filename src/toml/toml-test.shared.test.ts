import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sharedFolder } from '../base/shared-folder.ts';
import { checkSetAndBack } from './edit-laws.ts';
import { editTomlAll, parseToml, type TomlNode } from './index.ts';
import { checkRows, emptyCounts, showCounts } from './row-laws.ts';

const folder = sharedFolder();
const list = folder && join(folder, 'toml-test', 'files-toml-1.1.0');
const names = list && existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
const cases = names.filter((name) => name.endsWith('.toml'));
const valid = cases.filter((name) => name.startsWith('valid/'));
const rows = emptyCounts();
let scalars = 0;
let undecodable = 0;
const invalid = cases.filter((name) => name.startsWith('invalid/'));

/** toml-test's form of a value: scalars as `{ type, value }`, integers and floats as text. */
type Tagged = { type: string; value: string } | Tagged[] | { [key: string]: Tagged };

function read(name: string): string | undefined {
  try {
    // `ignoreBOM` keeps the mark in the text, as the editor does.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(readFileSync(join(folder as string, 'toml-test', name)));
  } catch {
    return undefined;
  }
}

function expectTagged(node: TomlNode | undefined, tagged: Tagged): void {
  if (!node) expect.fail('a value is missing');
  if (Array.isArray(tagged)) {
    if (node.kind !== 'array') expect.fail(`expected an array, got ${node.kind}`);
    expect(node.items.length).toBe(tagged.length);
    for (const [i, item] of tagged.entries()) expectTagged(node.items[i], item);
  } else if (node.kind === 'table') {
    expect([...node.entries.keys()].sort()).toEqual(Object.keys(tagged).sort());
    const record = tagged as { [key: string]: Tagged };
    for (const [key, entry] of node.entries) expectTagged(entry.value, record[key] as Tagged);
  } else if (node.kind !== 'array') expectScalar(node, tagged as { type: string; value: string });
  else expect.fail('expected no array');
}

function expectScalar(
  node: Exclude<TomlNode, { kind: 'table' | 'array' }>,
  tagged: { type: string; value: string },
) {
  const { type, value } = tagged;
  if (type === 'float') expect(node.value).toEqual(Number(value.replace('inf', 'Infinity').replace('+', '')));
  else if (type === 'string' || type === 'bool' || type === 'integer') expect(String(node.value)).toBe(value);
  else expect(withoutTrailingZeros(String(node.value))).toBe(withoutTrailingZeros(value));
  const kind = { bool: 'boolean', integer: 'integer', float: 'float', string: 'string' }[type] ?? 'datetime';
  expect(node.kind).toBe(kind);
}

function withoutTrailingZeros(datetime: string): string {
  return datetime.replace(/(\.\d*?)0+(?!\d)/, '$1').replace(/\.(?!\d)/, '');
}

if (cases.length === 0) console.log('skipped: no toml-test folder, the conformance cases are not read');

describe.skipIf(cases.length === 0)('toml-test', () => {
  test.each(valid)('%s', (name) => {
    const text = read(name) as string;
    const result = parseToml(text);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.doc.text).toBe(text);
    const json = readFileSync(join(folder as string, 'toml-test', name.replace(/\.toml$/, '.json')), 'utf8');
    expectTagged(result.doc.root, JSON.parse(json) as Tagged);
    expect(editTomlAll(result.doc, [])).toEqual({ ok: true, edits: [], doc: result.doc });
    scalars += checkSetAndBack(result.doc);
    checkRows(result.doc, rows, 'may refuse');
  });

  test.each(invalid)('%s', (name) => {
    const text = read(name);
    if (text === undefined) {
      undecodable++; // not UTF-8: refused when the file is opened
      return;
    }
    const result = parseToml(text);
    expect(result).toMatchObject({ ok: false });
    if (result.ok) return;
    for (const { span } of result.errors) {
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });

  afterAll(() => {
    console.log(
      `toml-test: ${valid.length} valid cases, ${invalid.length} refused (${undecodable} of them as not UTF-8), ` +
        `${scalars} scalars set and back, rows: ${showCounts(rows)}`,
    );
  });
});
