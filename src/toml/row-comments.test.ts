import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Operation } from '../base/operation.ts';
import { editToml, findNode, parseToml } from './index.ts';
import { toCrlf } from './test-line-ends.ts';
import { expectCommentsAboveRows } from './test-row-comments.ts';

const numRuns = Number(process.env.STUDIO_RUNS ?? 500);
// The nightly form runs for minutes.
vi.setConfig({ testTimeout: 600_000 });

const said = fc.constantFrom(
  '# uart',
  '#x',
  '## two',
  '# the first\n# and more',
  '# a\n#\n# b',
  '#\t(c)',
  '# [see] it',
);
const gap = fc.constantFrom(
  '',
  '',
  '',
  '\n',
  '# [9],\n',
  '# off\n# [8, # x\n#  7],\n',
  '# apart\n\n',
  '# ----\n# Group\n# ----\n',
);

/** A list of rows or of tables with comments, blank lines and commented-out rows between them. */
const lists = fc
  .record({
    rows: fc.array(fc.record({ above: gap, own: fc.option(said), note: fc.option(fc.constant(' # note')) }), {
      minLength: 1,
      maxLength: 5,
    }),
    kind: fc.constantFrom('row', 'row', 'tall', 'table', 'element'),
    indent: fc.constantFrom('  ', '\t', ''),
    last: fc.constantFrom('', '\n# end', '\n\n# end', '\n# [7],'),
    comma: fc.boolean(),
    closed: fc.boolean(),
    crlf: fc.boolean(),
    final: fc.boolean(),
  })
  .map((shape) => {
    const text = shape.kind === 'element' ? elements(shape) : inline(shape);
    return shape.crlf ? toCrlf(text) : text;
  });

interface Shape {
  readonly rows: readonly {
    readonly above: string;
    readonly own: string | null;
    readonly note: string | null;
  }[];
  readonly kind: string;
  readonly indent: string;
  readonly last: string;
  readonly comma: boolean;
  readonly closed: boolean;
  readonly final: boolean;
}

function inline({ rows, kind, indent, last, comma, closed, final }: Shape): string {
  const lines = rows.map(({ above, own, note }, i) => {
    const row = kind === 'tall' ? `[\n  ${i},\n]` : kind === 'table' ? `{ id = ${i} }` : `[${i}, "x"]`;
    const isLast = i === rows.length - 1;
    const end = isLast && closed ? '' : `${isLast && !comma ? '' : ','}${note ?? ''}`;
    return indented(`${above}${own === null ? '' : `${own}\n`}${row}${end}`, indent);
  });
  const tail = closed ? ']' : `${indented(last, indent)}\n]`;
  return `a = [\n${lines.join('\n')}${tail}${final ? '\n' : ''}`;
}

function elements({ rows, last, final }: Shape): string {
  const blocks = rows.map(({ above, own, note }, i) => {
    const gap = above.replaceAll('# [', '# [[a]]\n# id = [');
    return `${gap}${own === null ? '' : `${own}\n`}[[a]]${note ?? ''}\nid = ${i}`;
  });
  return `# title\n\n${blocks.join('\n')}${last.replace('# [7],', '')}${final ? '\n' : ''}`;
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

test('a comment above a row is about that row, wherever it goes', () => {
  let counted = 0;
  const refused = new Map<string, number>();
  fc.assert(
    fc.property(
      lists,
      fc.array(fc.tuple(fc.nat(5), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
      (text, picks) => {
        const result = parseToml(text);
        expect(result.ok, text).toBe(true);
        if (!result.ok) return;
        let { doc } = result;
        for (const [kind, pick, other] of picks) {
          const list = findNode(doc, ['a']);
          const size = list?.kind === 'array' ? list.items.length : 0;
          if (size === 0) return;
          const operation = operationOf(kind, pick % size, other % size, pick % (size + 1));
          const result = editToml(doc, operation);
          if (!result.ok) {
            refused.set(result.reason, (refused.get(result.reason) ?? 0) + 1);
            continue;
          }
          if (expectCommentsAboveRows(doc, result.doc, operation)) counted++;
          if (text.includes('\r')) expect(result.doc.text).toBe(toCrlf(result.doc.text));
          doc = result.doc;
        }
      },
    ),
    { numRuns },
  );
  console.log(
    `row comments: ${counted} edits of lists with comments above rows`,
    Object.fromEntries(refused),
  );
  expect(counted).toBeGreaterThan(numRuns / 4);
});

function operationOf(kind: number, row: number, to: number, index: number): Operation {
  const path = ['a', row];
  if (kind === 0) return { kind: 'insert-row', path: ['a'], index };
  if (kind === 1) return { kind: 'remove-row', path };
  if (kind === 2) return { kind: 'duplicate-row', path };
  if (kind === 3) return { kind: 'comment-out', path };
  return { kind: 'move-row', path, to };
}
