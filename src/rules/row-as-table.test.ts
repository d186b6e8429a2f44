import { expect, test } from 'vitest';
import { rowAsTable } from './row-as-table.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

test('inline tables, told once for a list', () => {
  const row = '{ gpa = 0x8000_0000, size = 0x1000_0000, flags = 7, map_type = 0 }';
  const [finding, ...more] = expectRule(rowAsTable, {
    faulty: vmFile({ memory: `«${row}»,\n  ${row.replace('0x8', '0x9')}` }),
    clean: vmFile({}),
  });
  expect(finding?.severity).toBe('info');
  expect(more).toEqual([]);
});

test('tables with a header', () => {
  const text = vmText().replace(/memory_regions = \[\n.*\n\]\n/, '');
  const rows =
    '[[kernel.memory_regions]]\ngpa = 0x8000_0000\nsize = 0x1000_0000\nflags = 7\nmap_type = 0\n\n[devices]';
  expect(findingsOf(rowAsTable, { text: text.replace('[devices]', rows) })).toHaveLength(1);
});
