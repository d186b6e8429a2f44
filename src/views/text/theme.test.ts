import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTheme } from './theme.ts';

const TOKENS = readFileSync(new URL('../../tokens.css', import.meta.url), 'utf8');

function readToken(property: string): string {
  return new RegExp(`${property}: ([^;]+);`).exec(TOKENS)?.[1] ?? `no ${property}`;
}

test('every colour is a token of the page, as Monaco reads colours', () => {
  const { colors, rules } = createTheme(false, readToken);
  const values = [...Object.values(colors), ...rules.map((rule) => `#${rule.foreground}`)];
  expect(values.filter((value) => !/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(value))).toEqual([]);
});

test('a colour that the build shortened is written out', () => {
  expect(createTheme(true, () => '#fa0').colors['editor.selectionBackground']).toBe('#ffaa0040');
});
