import { expect, test } from 'vitest';
import { irqRepeated } from './irq-repeated.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const row = (name: string, address: string, irq: string) =>
  `["${name}", ${address}, ${address}, 0x1000, ${irq}]`;

test('one number for two devices, told once for the VM', () => {
  const found = expectRule(irqRepeated, {
    faulty: vmFile({
      passthrough: [
        row('a', '0x900_0000', '1'),
        row('b', '0x901_0000', '«1»'),
        row('c', '0x902_0000', '0x1'),
      ].join(', '),
    }),
    clean: vmFile({ passthrough: `${row('a', '0x900_0000', '1')}, ${row('b', '0x901_0000', '2')}` }),
  });
  expect(found).toMatchObject([{ severity: 'info', related: [{}, {}] }]);
});

test('0 means that none is set', () => {
  const passthrough = `${row('a', '0x900_0000', '0')}, ${row('b', '0x901_0000', '0')}`;
  expect(findingsOf(irqRepeated, vmFile({ passthrough }))).toEqual([]);
});
