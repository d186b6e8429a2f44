import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSpecs } from './axconfig-merge.ts';
import { formatAxconfigRust } from './axconfig-rust.ts';
import { formatAxconfigToml } from './axconfig-toml.ts';
import { platformOf } from './test-platform.ts';

const runs = Number(process.env.STUDIO_RUNS ?? 500);

function merge(texts: readonly string[], overrides: readonly string[] = []) {
  const specs = texts.map((text, i) => ({ file: `${i}.toml`, config: platformOf(text).config }));
  return mergeSpecs(specs, overrides);
}

function configOf(texts: readonly string[], overrides: readonly string[] = []) {
  const merged = merge(texts, overrides);
  if (!merged.ok) throw new Error(JSON.stringify(merged.faults));
  return merged.config;
}

const DEFCONFIG = '# CPUs\nsmp = 1 # uint\n[plat]\nown = 1\n';
const PLATFORM =
  'arch = "" # str\n# the plat\n[plat]\nbase = "0x1" # uint\n[devices]\nrows = [[1, 2]] # [(uint, uint)]\n';

test('files are merged by table, sorted, with overrides, as make does it', () => {
  const config = configOf([DEFCONFIG, PLATFORM], ['smp=4', 'arch="aarch64"', 'plat.base=0x20']);
  expect(formatAxconfigToml(config)).toBe(
    `arch = "aarch64" # str\n# CPUs\nsmp = 4 # uint\n\n[devices]\nrows = [\n    [1, 2]\n] # [(uint, uint)]\n\n[plat]\nbase = 0x20 # uint\nown = 1\n`,
  );
  const rust = formatAxconfigRust(config);
  if (!rust.ok) throw new Error(rust.message);
  const lines = rust.text.split('\n');
  expect(
    rust.constants.map(({ name, file, docLine, firstLine, lastLine }) => [
      name,
      file,
      docLine,
      lines.slice(firstLine - 1, lastLine).join('|'),
    ]),
  ).toEqual([
    ['ARCH', '1.toml', 1, 'pub const ARCH: &str = "aarch64";'],
    ['SMP', '0.toml', 2, 'pub const SMP: usize = 4;'],
    ['ROWS', '1.toml', 6, '    pub const ROWS: &[(usize, usize)] = &[|        (1, 2),|    ];'],
    ['BASE', '1.toml', 12, '    pub const BASE: usize = 0x20;'],
    ['OWN', '0.toml', 13, '    pub const OWN: usize = 1;'],
  ]);
});

test('every key that stands in two files is named', () => {
  const merged = merge(['a = 1\nb = 1\n[t]\nc = 1', 'b = 2\n[t]\nc = 2\nd = 2']);
  expect(merged.ok ? [] : merged.faults.map(({ upstream, path, file }) => [upstream, path, file])).toEqual([
    ['Duplicate key `b`', ['b'], '1.toml'],
    ['Duplicate key `c`', ['t', 'c'], '1.toml'],
  ]);
});

test.each([
  ['nothing', 'Invalid config setting command `nothing`, expected `table.key=value`'],
  ['t.x=1', 'Config item `t.x=1` not found'],
  ['a.b=1', 'Config item `a.b=1` not found'],
  ['a= 1', 'TOML parse error'],
  ['a=1 # uint', 'TOML parse error'],
  ['a=', 'TOML parse error'],
  ['a=1.5', 'Invalid config value'],
  ['a=0x8000_0000_0000_0000', 'TOML parse error'],
  ['a=-9223372036854775809', 'TOML parse error'],
  ['a=[1, [18446744073709551615]]', 'TOML parse error'],
  ['a="\\e"', 'TOML parse error'],
  ['a=[["\\x41"]]', 'TOML parse error'],
  ['a="""\\\\\\e"""', 'TOML parse error'],
  ['a="x"', 'Config value and type mismatch'],
])('the override %j is refused', (override, upstream) => {
  const merged = merge(['a = 1 # uint\n'], [override]);
  expect(merged.ok ? 'accepted' : merged.faults.map((fault) => fault.upstream)).toEqual([upstream]);
});

test.each([
  ['0x7fff_ffff_ffff_ffff', '0x7fff_ffff_ffff_ffff'],
  ['"0xffff_ffff_ffff_ffff"', '0xffff_ffff_ffff_ffff'],
])('the override %s is taken', (value, digits) => {
  const rust = formatAxconfigRust(configOf(['a = 1 # uint\n'], [`a=${value}`]));
  expect(rust.ok && rust.text).toBe(`pub const A: usize = ${digits};\n`);
});

test.each(["'\\\\e'", '"\\\\\\\\e"'])('%s holds no escape of TOML 1.1', (literal) => {
  expect(merge(['a = "x"\n'], [`a=${literal}`]).ok).toBe(true);
});

test('an override of an item without a type gives it a new type', () => {
  const rust = formatAxconfigRust(configOf(['a = 1\n'], ['a="x"']));
  expect(rust.ok && rust.text).toBe('pub const A: &str = "x";\n');
});

test('a constant of unknown type is left out with a warning, its documentation stays', () => {
  const rust = formatAxconfigRust(configOf(['# none\na = []\nb = 1\n']));
  expect(rust).toMatchObject({
    text: '/// none\npub const B: usize = 1;\n',
    warnings: ['Dump config `a` failed: Unknown type for key `a`'],
  });
});

test('an unknown type inside a tuple stops the tool', () => {
  expect(formatAxconfigRust(configOf(['a = [1, "x", []]\n']))).toMatchObject({ ok: false, path: ['a'] });
});

test('keys are sorted by code point', () => {
  const config = configOf(['"\u{10000}" = 1\n"\uffff" = 2\n']);
  expect(config.tables[0]?.items.map((item) => item.key)).toEqual(['\uffff', '\u{10000}']);
});

const scalar = fc.oneof(
  fc.integer({ min: 0 }).map(String),
  fc.boolean().map(String),
  fc.bigInt(0n, (1n << 64n) - 1n).map((value) => `"0x${value.toString(16)}"`),
  fc.constantFrom('"a"', '"b c"', '-7'),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  ),
})).any;
const key = fc.stringMatching(/^[a-z][a-z-]{0,5}$/);
const item = fc.tuple(fc.constantFrom('', '# note\n', '\n  # a\n\n# b\n'), value);
const table = fc.dictionary(key, item, { maxKeys: 4, noNullPrototype: true });

function write(items: Readonly<Record<string, readonly [string, unknown]>>): string {
  return Object.entries(items)
    .map(([name, [comment, literal]]) => `${comment}${name} = ${literal}\n`)
    .join('');
}

test('the normalized file says the same: it gives itself and the same Rust again', () => {
  fc.assert(
    fc.property(table, table, (top, inner) => {
      const config = configOf([`${write(top)}\n# above\n[zz-t]\n${write(inner)}`]);
      const once = formatAxconfigToml(config);
      const again = configOf([once]);
      expect(formatAxconfigToml(again)).toBe(once);
      const [first, second] = [formatAxconfigRust(config), formatAxconfigRust(again)];
      expect(second.ok && second.text).toBe(first.ok && first.text);
    }),
    { numRuns: runs },
  );
});
