import { expect, test } from 'vitest';
import { sharedImage } from './shared-image.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const first = vmFile({ place: 'memory', path: '"Image"' }, { name: 'a.toml' });

test('two VMs with one built-in kernel', () => {
  const found = expectRule(sharedImage, {
    faulty: [first, vmFile({ id: '2', place: 'memory', path: '«"Image"»' }, { name: 'b.toml' })],
    clean: [first, vmFile({ id: '2', place: 'memory', path: '"Image2"' }, { name: 'b.toml' })],
  });
  expect(found).toMatchObject([{ file: 'b.toml', related: [{ file: 'a.toml' }] }]);
});

test('from the filesystem both read one file, and a placeholder is no file', () => {
  expect(findingsOf(sharedImage, vmFile({ path: '"/I"' }), vmFile({ path: '"/I"' }))).toEqual([]);
  const placeholder = { place: 'memory', path: '"path/to/kernel"' };
  expect(findingsOf(sharedImage, vmFile(placeholder), vmFile(placeholder))).toEqual([]);
});
