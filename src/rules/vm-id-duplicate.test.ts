import { expect, test } from 'vitest';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';
import { vmIdDuplicate } from './vm-id-duplicate.ts';

const titles = (found: ReturnType<typeof findingsOf>) =>
  found.map((finding) => finding.fixes.map((fix) => fix.title));

test('both files are told, each with the other', () => {
  const found = expectRule(vmIdDuplicate, {
    faulty: [
      vmFile({ name: '"a"', id: '«1»' }),
      vmFile({ name: '"b"', id: '1', base: 'phys_cpu_ids = [1]' }),
    ],
    clean: [vmFile({ name: '"a"' }), vmFile({ name: '"b"', id: '2', base: 'phys_cpu_ids = [1]' })],
  });
  expect(found.map((finding) => [finding.file, finding.related[0]?.file])).toEqual([
    ['vm0.toml', 'vm1.toml'],
    ['vm1.toml', 'vm0.toml'],
  ]);
  expect(titles(found)).toEqual([['Set id = 2'], ['Set id = 2']]);
});

test('the next free id is taken', () => {
  const files = ['1', '1', '2', '3'].map((id) => vmFile({ id }));
  expect(titles(findingsOf(vmIdDuplicate, ...files))).toEqual([['Set id = 4'], ['Set id = 4']]);
});

test('where interrupts go by the id, only the id of its CPU helps', () => {
  const gicd = '["gicd", 0x800_0000, 0x1_0000, 0, 0x21, []]';
  const vm = (sets: string) =>
    vmFile({ id: '1', base: `phys_cpu_sets = ${sets}`, emulated: gicd }, { release: '0.1-dtb' });
  expect(titles(findingsOf(vmIdDuplicate, vm('[1]'), vm('[8]')))).toEqual([[], ['Set id = 4']]);
});
