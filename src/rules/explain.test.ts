import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from './catalogue.ts';
import { DECODER_CODES } from './decoder-codes.ts';
import { EXPLAINED, explain } from './explain.ts';
import { PLATFORM_CODES } from './platform-codes.ts';

const SOURCE = new URL('..', import.meta.url);

/** Every word in hyphens that a source file gives to something called a code: `code: 'x-y'`, `code = a ? 'x-y' : 'z'`. */
function codesIn(folder: string, wanted: (name: string) => boolean): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const name of readdirSync(new URL(folder, SOURCE))) {
    if (!name.endsWith('.ts') || /\.test\.ts$|^test-/.test(name) || !wanted(name)) continue;
    const text = readFileSync(new URL(`${folder}/${name}`, SOURCE), 'utf8');
    for (const [given] of text.matchAll(/\bcode\??(?::| =|: \w+ =) [^,;]*/g))
      for (const [, code] of given.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) codes.add(code as string);
    for (const [given] of text.matchAll(/type CodeName =[^;]*/g))
      for (const [, code] of given.matchAll(/'([a-z-]+)'/g)) codes.add(code as string);
  }
  return codes;
}

const sorted = (codes: Iterable<string>) => [...codes].sort();

test('every code that reading a file can give is explained, and no other', () => {
  const given = [
    ...codesIn('model', () => true),
    ...codesIn('state', () => true),
    ...codesIn('cli', () => true),
  ];
  const known = new Set(EXPLAINED.map(({ code }) => code));
  expect(sorted(new Set(given)).filter((code) => !known.has(code))).toEqual([]);
  const own = DECODER_CODES.map(({ code }) => code);
  expect(own.filter((code) => !given.includes(code))).toEqual([]);
  expect(given.length).toBeGreaterThan(15);
});

test('every code of a check over platform files is explained, and no other', () => {
  const given = new Set([
    ...codesIn('rules', (name) => name.startsWith('platform-') && name !== 'platform-codes.ts'),
    ...[...codesIn('model', () => true)].filter((code) => code.startsWith('platform-')),
  ]);
  expect(sorted(PLATFORM_CODES.map(({ code }) => code))).toEqual(sorted(given));
});

test('each kind has one explanation in whole sentences, with its evidence', () => {
  const codes = EXPLAINED.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, title, why, evidence } of EXPLAINED) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title, code).toMatch(/^\S.*[^.\s]$/);
    expect(why, code).toMatch(/^.{20,}[.”]$/s);
    expect(evidence.length, code).toBeGreaterThan(0);
  }
});

test('each rule stands in a file of its own, with a test', () => {
  const files = readdirSync(new URL('rules', SOURCE)).filter((name) => name.endsWith('.ts'));
  const rules = new Map(files.map((name) => [name, readFileSync(new URL(`rules/${name}`, SOURCE), 'utf8')]));
  for (const { code } of RULES) {
    const homes = files.filter((name) => rules.get(name)?.includes(`\n  code: '${code}',`));
    expect(homes, code).toHaveLength(1);
    expect(files).toContain(homes[0]?.replace('.ts', '.test.ts'));
  }
});

test('a code finds its explanation', () => {
  expect(explain('syntax-error')?.refs).toContain('P01');
  expect(explain('memory-overlap')?.refs).toEqual(['M08']);
  expect(explain('nothing')).toBeUndefined();
});
