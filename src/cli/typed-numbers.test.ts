import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runOver } from './test-host.ts';

/*
 * The law of typed numbers, over radices, groupings, places and quantities: what has a style of its own is written as
 * it was entered, anything else as its place or column is, and not one other byte changes. The expected text is made
 * here from the style alone, apart from the code that it judges.
 */

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

interface Style {
  readonly radix: 2 | 8 | 10 | 16;
  readonly group: number;
  readonly upper: boolean;
}

function spell(value: bigint, { radix, group, upper }: Style, width = 0): string {
  const plain = value.toString(radix).padStart(width, '0');
  const digits = upper ? plain.toUpperCase() : plain;
  const grouped = group === 0 ? digits : digits.replace(new RegExp(`\\B(?=(?:.{${group}})+$)`, 'g'), '_');
  return { 2: '0b', 8: '0o', 10: '', 16: '0x' }[radix] + grouped;
}

const style: fc.Arbitrary<Style> = fc.oneof(
  fc.record({ radix: fc.constant(16 as const), group: fc.constantFrom(0, 2, 4), upper: fc.boolean() }),
  fc.record({ radix: fc.constant(10 as const), group: fc.constantFrom(0, 3), upper: fc.constant(false) }),
  fc.record({ radix: fc.constant(8 as const), group: fc.constantFrom(0, 3), upper: fc.constant(false) }),
  fc.record({ radix: fc.constant(2 as const), group: fc.constantFrom(0, 4, 8), upper: fc.constant(false) }),
);

interface Entry {
  readonly text: string;
  readonly value: bigint;
  readonly isOwn: boolean;
}

const value = fc.oneof(fc.bigInt(0n, 0xfffn), fc.bigInt(0n, (1n << 63n) - 1n));
const SHIFTS = { K: 10n, m: 20n, GiB: 30n, Ti: 40n } as const;

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.tuple(value, style, fc.constantFrom(0, 0, 12)).map(([value, style, width]) => {
    const text = spell(value, style, style.radix === 10 ? 0 : width);
    return { text, value, isOwn: /\D/.test(text) };
  }),
  value.map((value) => ({ text: String(value), value, isOwn: false })),
  fc.tuple(fc.bigInt(0n, 0x3ffn), fc.constantFrom('K', 'm', 'GiB', 'Ti')).map(([count, unit]) => ({
    text: `${count}${unit}`,
    value: count << SHIFTS[unit],
    isOwn: false,
  })),
  fc.tuple(fc.bigInt(0n, 0xffn), fc.bigInt(0n, 0xffn)).map(([a, b]) => ({
    text: `0x${a.toString(16)}M+${b}K`,
    value: (a << 20n) + (b << 10n),
    isOwn: false,
  })),
);

/** Old numbers of a column: long enough to show their grouping, with letters that show their case. */
const OLD = [0xab_cdef_ab1dn, 0xfedc_ba9a_0b01n, 0xcafe_0bad_f00dn, 0xdead_beef_0101n] as const;

interface Place {
  readonly words: (entry: string) => readonly string[];
  /** The file, with `@0` … `@3` for the old numbers of the column. */
  readonly before: string;
  /** The file afterwards, with `@` for the new number. */
  readonly after: string;
}

const BASE = '[base]\nid = 1 # one\n\n';
const VM = (rest: string) => `${BASE}[kernel]\n${rest}\n[devices]\nemu_devices = []`;
const REGIONS = 'kernel.memory_regions';

function changed(what: string, before: string, at = '@1'): Place {
  return { words: (entry) => [`${what}=${entry}`], before, after: before.replace(at, '@') };
}

const TUPLES = VM(
  'memory_regions = [\n  [@0, 4096, 7, 0], # RAM\n  [@1, 4096, 7, 0],\n\t[@2, 0x1000, 0x7, 1]\n]',
);
const INLINE = VM('memory_regions = [{gpa=@0, size=4096}, {gpa=@1, size=4096}]');
const header = (gpa: string) =>
  `[[kernel.memory_regions]]\ngpa = ${gpa}\nsize = 4096\nflags = 7\nmap_type = 0\n`;
const HEADERS = VM(`${header('@0')}\n${header('@1')}`);

/** The text with something put in before a part of it. */
function put(text: string, what: string, before: string): string {
  return text.replace(before, () => what + before);
}

const insert = (row: (entry: string) => string, before: string, after: string, index: number): Place => ({
  words: (entry) => ['--insert', `${REGIONS}[${index}]=${row(entry)}`],
  before,
  after,
});

const tuple = (entry: string) => `[${entry}, 4K, 7, 0]`;
const named = (entry: string) => `{ size = 4K, gpa = ${entry}, map_type = 0, flags = 7 }`;

const PLACES: readonly Place[] = [
  changed('kernel.entry_point', VM('entry_point = @1 # entry\nmemory_regions = []')),
  changed(`${REGIONS}[1][0]`, TUPLES),
  changed(`${REGIONS}[1].gpa`, TUPLES),
  { ...changed('', TUPLES), words: (entry) => [`${REGIONS}[1]=${tuple(entry)}`] },
  { ...changed('', TUPLES), words: (entry) => [`${REGIONS}[1]=${named(entry)}`] },
  changed(`${REGIONS}[1].gpa`, INLINE),
  { ...changed('', INLINE), words: (entry) => [`${REGIONS}[1]=[${entry}, 4K]`] },
  changed(`${REGIONS}[1].gpa`, HEADERS),
  changed(`${REGIONS}[1][0]`, HEADERS),
  { ...changed('', HEADERS), words: (entry) => [`${REGIONS}[1]=${tuple(entry)}`] },
  // A cell that the row has not, a list's own numbers.
  {
    words: (entry) => [`${REGIONS}[1].size=${entry}`],
    before: INLINE.replace('size=4096}', 'size=@2}').replace(', size=4096}', '}'),
    after: INLINE.replace('size=4096}', 'size=@2}').replace(', size=4096}', ', size=@}'),
  },
  changed('base.phys_cpu_ids[1]', `${BASE}phys_cpu_ids = [@0, @1, @2]`),
  {
    words: (entry) => ['--insert', `base.phys_cpu_ids[3]=${entry}`],
    before: '[base]\nphys_cpu_ids = [@0, @1, @2] # c\nid = 1',
    after: '[base]\nphys_cpu_ids = [@0, @1, @2, @] # c\nid = 1',
  },
  // New rows.
  insert(tuple, TUPLES, put(TUPLES, '  [@, 4096, 7, 0],\n', '  [@0'), 0),
  insert(tuple, TUPLES, put(TUPLES, '  [@, 4096, 7, 0],\n', '  [@1'), 1),
  insert(named, TUPLES, put(TUPLES, '  [@, 4096, 7, 0],\n', '\t[@2'), 2),
  insert((entry) => `[${entry}, 4K]`, INLINE, put(INLINE, '{gpa=@, size=4096}, ', '{gpa=@1'), 1),
  insert(tuple, HEADERS, put(HEADERS, `${header('@')}\n`, header('@1')), 1),
  insert(named, HEADERS, put(HEADERS, `${header('@')}\n`, header('@0')), 0),
  // Platform files, in quotes and not.
  changed(
    'plat.phys-memory-size',
    'arch = "aarch64" # str\nplatform = "x" # str\n[plat]\nphys-memory-size = @1 # uint\n',
  ),
  changed(
    'plat.phys-memory-size',
    'arch = "aarch64" # str\nplatform = "x" # str\n[plat]\nphys-memory-size = \'@1\' # uint',
  ),
  changed(
    'devices.pci-ranges[1][0]',
    'arch = "aarch64" # str\nplatform = "x" # str\n[devices]\npci-ranges = [["@0", 1], ["@1", 1]] # [(uint, uint)]',
  ),
  {
    words: (entry) => ['--insert', `devices.pci-ranges[1]=[${entry}, 1]`],
    before:
      'arch = "aarch64" # str\nplatform = "x" # str\n[devices]\npci-ranges = [\n  ["@0", 1], # low\n] # [(uint, uint)]',
    after:
      'arch = "aarch64" # str\nplatform = "x" # str\n[devices]\npci-ranges = [\n  ["@0", 1], # low\n  ["@", 1],\n] # [(uint, uint)]',
  },
];

test('a typed number is written as entered, or as its place is, and nothing else changes', () => {
  const cases = fc.record({
    place: fc.nat(PLACES.length - 1),
    column: style,
    entry,
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });
  fc.assert(
    fc.property(cases, ({ place, column, entry, lineEnd }) => {
      const { words, before, after } = PLACES[place] as Place;
      const fill = (text: string) =>
        text
          .replace(/@(\d)/g, (_, i) => spell(OLD[Number(i)] as bigint, column))
          .replace('@', entry.isOwn ? entry.text : spell(entry.value, column))
          .replaceAll('\n', lineEnd);
      const { stdout, stderr } = runOver({ 'a.toml': fill(before) }, 'set', 'a.toml', ...words(entry.text));
      expect(stderr).toBe('');
      expect(stdout).toBe(fill(after));
    }),
    RUNS,
  );
});
