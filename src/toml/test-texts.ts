import fc from 'fast-check';
import type { NewValue } from '../base/operation.ts';

/** Random TOML files in the layouts that people write; only tests import this. */

const word = fc.constantFrom(
  'id',
  'name',
  'kernel',
  'entry_point',
  'size',
  'x',
  'y-1',
  '"a b"',
  "'q.r'",
  '"é"',
  '__proto__',
);

const integer = fc.oneof(
  fc.constantFrom(
    '0x8000_0000',
    '0x0',
    '0x07',
    '0x100_0000',
    '0x50_000',
    '0xDEAD_beef',
    '+7',
    '-12',
    '1_000',
    '0',
    '0o17',
    '0b101',
  ),
  fc.bigInt({ min: 0n, max: 1n << 70n }).map((value) => `0x${value.toString(16)}`),
  fc.bigInt({ min: -(1n << 65n), max: 1n << 65n }).map(String),
);

const string = fc.constantFrom(
  '"plain"',
  '""',
  "'C:\\dir'",
  '"tab\\t\\u00e9 \\\\ \\"q\\""',
  '"# no comment"',
  '"""multi ""quoted"" end"""',
  "'''it's'''",
  '"""\\\n   folded"""',
  '"""folded \\\n"""""',
  '"""\nfirst\nsecond"""',
);

const scalar = fc.oneof(
  { weight: 4, arbitrary: integer },
  { weight: 2, arbitrary: string },
  fc.constantFrom(
    'true',
    'false',
    '1.5e3',
    '-inf',
    '1979-05-27',
    '07:32:00',
    '1979-05-27 07:32:00Z',
    '23:59:60',
  ),
);

const comment = fc.constantFrom('# note', '#x', '# [1, 2],', '# key = 1', '#', '## two', '# a, b ] } "');
const indent = fc.constantFrom('    ', '  ', '\t', '');
const blank = fc.constantFrom('', ' ', '  ');

/** One row on one line: a tuple or an inline table. */
const lineRow = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(scalar.filter(isOneLine), { maxLength: 4 }).map((cells) => `[${cells.join(', ')}]`),
  },
  fc
    .tuple(scalar.filter(isOneLine), scalar.filter(isOneLine), blank)
    .map(([a, b, gap]) => `{${gap}base = ${a},${gap}n.length=${b}${gap}}`),
  fc.constantFrom('[]', '{}', '[ 1, ]', '[[0x1, 2], [3]]'),
);

function isOneLine(text: string): boolean {
  return !text.includes('\n');
}

/** One cell a line. */
const tallRow = fc
  .tuple(fc.array(scalar, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.option(comment))
  .map(([cells, trailing, note]) => {
    const lines = cells.map(
      (cell, i) => `        ${cell}${trailing || i < cells.length - 1 ? ',' : ''}${note ? ` ${note}` : ''}`,
    );
    return ['[', ...lines, '    ]'].join('\n');
  });

const ownLines = fc
  .tuple(
    fc.array(
      fc.tuple(fc.oneof(lineRow, tallRow, scalar), fc.option(comment), fc.option(comment, { freq: 5 })),
      { maxLength: 4 },
    ),
    indent,
    fc.boolean(),
    fc.option(comment, { freq: 4 }),
  )
  .map(([rows, step, trailing, last]) => {
    const lines = rows.flatMap(([row, note, above], i) => {
      const comma = trailing || i < rows.length - 1 ? ',' : '';
      const line = `${step}${row}${comma}${note ? ` ${note}` : ''}`;
      return above ? [`${step}${above}`, line] : [line];
    });
    return ['[', ...lines, ...(last ? [`${step}${last}`] : []), ']'].join('\n');
  });

const oneLine = fc
  .tuple(fc.array(fc.oneof(lineRow, scalar.filter(isOneLine)), { maxLength: 4 }), blank, fc.boolean())
  .map(
    ([rows, pad, trailing]) =>
      `[${pad}${rows.join(`,${pad}`)}${trailing && rows.length > 0 ? ',' : ''}${pad}]`,
  );

/** Several rows on a line, commas and comments in odd places. */
const odd = fc.constantFrom(
  '[1, 2, # two\n  3, 4\n]',
  '[ 1 # one\n, 2 # two\n, 3 # three\n]',
  '[\n  1, 2,\n  3, 4, # end\n]',
  '[[1], [2],\n  [3]]',
  '[1, # a\n]',
  '[\n  [1],\n\n  [2], # b\n  [3]]',
  '[\n  1 # c\n  ,\n]',
);

/** What AxVisor's parser takes beyond TOML. */
const laxTables = [
  '{ a =\n  1, b # one = 2\n  = [1, 2] }',
  '{\n  a\n  =\n  # x = 1\n  0x10, # one\n  b . c =\n\n  { d\n= "x" },\n}',
];

const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 3, arbitrary: ownLines },
  { weight: 3, arbitrary: oneLine },
  odd,
  fc.constantFrom(
    '{ a = 1, b.c = 2, b.d = "x" }',
    '{}',
    '{ a = [1, 2] }',
    '{\n  a = 1, # one\n  b = 2\n}',
    ...laxTables,
  ),
);

interface Line {
  readonly key: string;
  readonly value: string;
  readonly equals: string;
  readonly above: string | null;
  readonly note: string | null;
}

const line: fc.Arbitrary<Line> = fc.record({
  key: fc.oneof({ weight: 5, arbitrary: word }, fc.constantFrom('d.one', 'd.two', 'd.e.three')),
  value,
  equals: fc.constantFrom(' = ', '=', '  =  '),
  above: fc.option(comment, { freq: 3 }),
  note: fc.option(comment, { freq: 3 }),
});

const section = fc.record({
  header: fc.constantFrom(
    '[base]',
    '[devices]',
    '[[list]]',
    '[[list]]',
    '[ devices . sub ]',
    '[[devices.rows]]',
    '[list.inner]',
  ),
  lines: fc.uniqueArray(line, { maxLength: 5, selector: ({ key }) => key }),
  gap: fc.constantFrom('', '\n', '\n#\n# Heading\n#\n', '\n# About the next.\n'),
  indent: fc.constantFrom('', '', '  '),
});

/** Texts that may or may not be TOML: headers can clash. Filter them with the parser. */
export const tomlText: fc.Arbitrary<string> = fc
  .record({
    bom: fc.constantFrom('', '', '\ufeff'),
    head: fc.uniqueArray(line, { maxLength: 4, selector: ({ key }) => key }),
    sections: fc.array(section, { maxLength: 5 }),
    lineEnds: fc.constantFrom('lf', 'lf', 'crlf', 'mixed'),
    final: fc.boolean(),
  })
  .map(({ bom, head, sections, lineEnds, final }) => {
    const lines = [...head.map((each) => writeLine(each, ''))];
    for (const { header, lines: own, gap, indent: step } of sections) {
      lines.push(`${gap}${step}${header}`, ...own.map((each) => writeLine(each, step)));
    }
    const text = lines.join('\n') + (final && lines.length > 0 ? '\n' : '');
    return bom + withLineEnds(text, lineEnds);
  });

function writeLine({ key, value: written, equals, above, note }: Line, step: string): string {
  return `${above ? `${step}${above}\n` : ''}${step}${key}${equals}${written}${note ? ` ${note}` : ''}`;
}

function withLineEnds(text: string, kind: string): string {
  if (kind === 'lf') return text;
  let count = 0;
  return text.replace(/\n/g, () => (kind === 'crlf' || count++ % 2 === 0 ? '\r\n' : '\n'));
}

const newScalar: fc.Arbitrary<NewValue> = fc.oneof(
  fc.bigInt({ min: -5n, max: 1n << 64n }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('it\'s "q"', "'''", '"""', 'a\r\nb\n', 'back\\slash', '\u0000\u007f', "x'", 'x"'),
  fc.boolean(),
  fc.constantFrom({ literal: '2.5' }, { literal: '2000-02-29' }, { literal: '0x00ff' }),
);

export const newValue: fc.Arbitrary<NewValue> = fc.oneof(
  { weight: 4, arbitrary: newScalar },
  fc.array(newScalar, { maxLength: 4 }),
  fc
    .dictionary(fc.constantFrom('a', 'base', 'n', 'b c', '__proto__'), newScalar, { maxKeys: 3 })
    .map((table) => ({ table })),
);

/** What to do next; numbers pick among what the document at hand offers. */
export interface Choice {
  readonly kind: number;
  readonly pick: number;
  readonly index: number;
  readonly value: NewValue;
}

export const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(99),
  pick: fc.nat(),
  index: fc.nat(9),
  value: newValue,
});
