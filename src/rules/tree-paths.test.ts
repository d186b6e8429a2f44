import { expect, test } from 'vitest';
import { pathsAbove } from './tree-paths.ts';

test('a path and all above it', () => {
  expect(pathsAbove('/soc/uart@0')).toEqual(['/soc/uart@0', '/soc', '/']);
  expect(pathsAbove('/soc//uart/')).toEqual(['/soc/uart', '/soc', '/']);
  expect(pathsAbove('/')).toEqual(['/']);
});
