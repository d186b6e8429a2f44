import { expect, test } from 'vitest';
import { imagePathPlaceholder } from './image-path-placeholder.ts';
import { isPlaceholder } from './image-paths.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1', '0.5'] as const)('a path that came with the file, in %s', (release) => {
  expectRule(imagePathPlaceholder, {
    faulty: vmFile({ path: '«"/path/to/kernel"»' }, { release }),
    clean: vmFile({ path: '"/guest/linux/Image"' }, { release }),
  });
});

test.each(['/path/to/a', 'path/arceos.bin', '/images/path/to/x', '<your image>', 'xxx.bin'])(
  '%s is one',
  (path) => {
    expect(isPlaceholder(path)).toBe(true);
  },
);

test.each(['/guest/paths/a', 'kernel.bin', '/path.bin', '/mnt/path-to/a', '/guest/xxl.bin', ''])(
  '%j is none',
  (path) => {
    expect(isPlaceholder(path)).toBe(false);
  },
);
