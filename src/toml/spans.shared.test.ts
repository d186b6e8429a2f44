import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AST, parseTOML } from 'toml-eslint-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { parseToml, type TableNode, type TomlDocument, type TomlNode } from './index.ts';

// Our spans against those of toml-eslint-parser, which was written apart from ours.

const folder = sharedFolder();
const listed = folder && join(folder, 'toml-test', 'files-toml-1.1.0');
const cases = listed && existsSync(listed) ? readFileSync(listed, 'utf8').split('\n') : [];
const files = [
  ...cases.filter((name) => /^valid\/.*\.toml$/.test(name)).map((name) => join('toml-test', name)),
  ...listFiles('corpus', 'toml'),
];

function read(file: string): string {
  return readFileSync(join(folder as string, file), 'utf8');
}

type Found = string[];

function ourSpans(doc: TomlDocument): Found {
  const out: Found = doc.comments.map(({ start, end }) => `${start}-${end} comment`);
  visit(doc.root, out);
  return out.sort();
}

function visit(node: TomlNode, out: Found): void {
  if (node.kind === 'table') visitTable(node, out);
  else {
    if (node.kind !== 'array' || node.form === 'inline')
      out.push(`${node.span.start}-${node.span.end} ${node.kind}`);
    if (node.kind === 'array') for (const item of node.items) visit(item, out);
  }
}

function visitTable(node: TableNode, out: Found): void {
  if (node.form === 'inline') out.push(`${node.span.start}-${node.span.end} table`);
  if (node.headerSpan) out.push(`${node.headerSpan.start}-${node.headerSpan.end} header`);
  for (const { keySpan, span, value } of node.entries.values()) {
    const isBlock = (value.kind === 'table' || value.kind === 'array') && value.form !== 'inline';
    if (!isBlock) out.push(`${span.start}-${span.end} pair`, `${keySpan.start}-${keySpan.end} key`);
    visit(value, out);
  }
}

/**
 * The same from the other parser. Two faults of toml-eslint-parser 1.0.3 are passed by: it takes no byte order mark
 * (offsets are moved by its length), and a value at the very end of a text has an empty range (a line end is added).
 */
function theirSpans(text: string): Found {
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const program = parseTOML(`${text.slice(shift)}\n`, { tomlVersion: '1.1' });
  const at = ([start, end]: readonly [number, number]): string => `${start + shift}-${end + shift}`;
  const out: Found = program.comments.map((comment) => `${at(comment.range)} comment`);
  const pair = (node: AST.TOMLKeyValue): void => {
    const key = node.key.keys.at(-1) as AST.TOMLBare;
    out.push(`${at(node.range)} pair`, `${at(key.range)} key`);
    content(node.value);
  };
  const content = (node: AST.TOMLContentNode): void => {
    if (node.type === 'TOMLArray') {
      out.push(`${at(node.range)} array`);
      node.elements.forEach(content);
    } else if (node.type === 'TOMLInlineTable') {
      out.push(`${at(node.range)} table`);
      node.body.forEach(pair);
    } else out.push(`${at(node.range)} ${/date|time/.test(node.kind) ? 'datetime' : node.kind}`);
  };
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') pair(node);
    else {
      const closing = /[ \t]*\]\]?/y;
      closing.lastIndex = node.key.range[1] + shift;
      const end = node.key.range[1] + (closing.exec(text)?.[0].length ?? 0);
      out.push(`${at([node.range[0], end])} header`);
      node.body.forEach(pair);
    }
  }
  return out.sort();
}

if (files.length === 0)
  console.log('skipped: no shared folder, spans are not compared with toml-eslint-parser');

describe.skipIf(files.length === 0)('spans equal those of toml-eslint-parser', () => {
  let equal = 0;
  let spans = 0;

  test.each(files)('%s', (file) => {
    const text = read(file);
    const result = parseToml(text);
    if (!result.ok) return expect(() => theirSpans(text)).toThrow();
    const ours = ourSpans(result.doc);
    expect(ours).toEqual(theirSpans(text));
    equal++;
    spans += ours.length;
  });

  afterAll(() => console.log(`spans: equal in ${equal} of ${files.length} files, ${spans} spans`));
});
