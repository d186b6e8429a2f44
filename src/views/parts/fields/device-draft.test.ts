import { expect, test } from 'vitest';
import { findEmuDevice } from '../../../model/emu-devices.ts';
import { EMULATED_ROW } from '../../../model/vm-rows.ts';
import { deviceFields, findFieldFault, readDeviceDraft } from './device-draft.ts';

const ROW = {
  name: 'gicr',
  base_gpa: 0x80a_0000n,
  length: 0x2_0000n,
  irq_id: 0n,
  emu_type: 0x20n,
  cfg_list: [2n, 0x2_0000n, 0n],
};

function fields() {
  const device = findEmuDevice(0x20n, '0.5');
  if (!device) throw new Error('no redistributor');
  return deviceFields(device, ROW, EMULATED_ROW);
}

const field = (label: string) => {
  const found = fields().find((one) => one.label === label);
  if (!found) throw new Error(label);
  return found;
};

test('a field for each value, arguments by their names', () => {
  expect(fields().map(({ label, initial }) => `${label} ${initial}`)).toEqual([
    'Name gicr',
    'IRQ 0',
    'Guest address 0x80a_0000',
    'Length 0x2_0000',
    'Number of CPUs 2',
    'Stride 0x2_0000',
    'First physical CPU 0',
  ]);
});

test('what is wrong is told before anything is written', () => {
  expect(findFieldFault(field('Name'), ' ')).toContain('Enter a name');
  expect(findFieldFault(field('Length'), '0')).toBe('At least 1.');
  expect(findFieldFault(field('Number of CPUs'), '0')).toBe('At least 1.');
  expect(findFieldFault(field('First physical CPU'), '0')).toBeUndefined();
  expect(findFieldFault(field('Stride'), 'two')).toBeDefined();
  expect(findFieldFault(field('Guest address'), '2G')).toBeUndefined();
});

test('what is typed is written as it is typed, the rest as it was suggested', () => {
  const texts = { name: 'gicr0', base_gpa: '0x20000', 'argument 0': '0x4', 'argument 1': '128K' };
  expect(readDeviceDraft(ROW, fields(), texts)).toMatchObject({
    ...ROW,
    name: 'gicr0',
    base_gpa: { integer: 0x2_0000n, entered: '0x20000' },
    cfg_list: [{ integer: 4n, entered: '0x4' }, { integer: 0x2_0000n, entered: '128K' }, 0n],
  });
});
