import { expect, test } from 'vitest';
import { emulatedOverlap } from './emulated-overlap.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const gicd = '["gicd", 0x800_0000, 0x1_0000, 0, 0x21, []]';
const its = (address: string) => `["its", ${address}, 0x2_0000, 0, 0x22, [${address}]]`;
const identical = '[0x8000_0000, 0x1000_0000, 0x7, 1],';

test('two devices at one place', () => {
  expectRule(emulatedOverlap, {
    faulty: vmFile({ memory: identical, emulated: `${gicd}, «${its('0x800_f000')}»` }),
    clean: vmFile({ memory: identical, emulated: `${gicd}, ${its('0x801_0000')}` }),
  });
});

test('frames that lie closer than they are long', () => {
  const frames = (stride: string) => `["gicr", 0x80a_0000, 0x2_0000, 0, 0x20, [2, ${stride}, 0]]`;
  const found = expectRule(emulatedOverlap, {
    faulty: vmFile({ cpus: '2', base: 'phys_cpu_ids = [0, 1]', emulated: frames('«0x1_0000»') }),
    clean: vmFile({ cpus: '2', base: 'phys_cpu_ids = [0, 1]', emulated: frames('0x2_0000') }),
  });
  expect(found).toMatchObject([{ fixes: [{ title: 'Set the stride to 0x2_0000' }] }]);
});

test('a range for channels claims nothing, two GICv2 are told elsewhere, 0.3 does not look', () => {
  const ivc = '["ivc", 0x800_0000, 0x1000, 0, 0xa, []]';
  expect(findingsOf(emulatedOverlap, vmFile({ emulated: `${gicd}, ${ivc}` }))).toEqual([]);
  const vgic = '["gic", 0x800_0000, 0x1_0000, 0, 0x1, []]';
  expect(findingsOf(emulatedOverlap, vmFile({ emulated: `${vgic}, ${vgic}` }))).toEqual([]);
  const both = `${gicd}, ${its('0x800_0000')}`;
  expect(findingsOf(emulatedOverlap, vmFile({ emulated: both }, { release: '0.3' }))).toEqual([]);
});
