import { expect, test } from 'vitest';
import { pathsAbove } from './tree-paths.ts';

test('a path and all above it', () => {
  expect(pathsAbove('/soc/uart@0')).toEqual(['/soc/uart@0', '/soc', '/']);
  expect(pathsAbove('/soc//uart/')).toEqual(['/soc/uart', '/soc', '/']);
  expect(pathsAbove('/')).toEqual(['/']);
});

test('of a path without end only itself and what is near the top', () => {
  const path = '/a'.repeat(100_000);
  const above = pathsAbove(path);
  expect(above).toHaveLength(66);
  expect([above[0], above[64], above[65]]).toEqual([path, '/a', '/']);
});
