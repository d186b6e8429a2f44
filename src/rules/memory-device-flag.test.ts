import { expect, test } from 'vitest';
import { memoryDeviceFlag } from './memory-device-flag.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const RAM = '[0x8000_0000, 0x1000_0000, 7, 0],\n  ';

test('0.1 leaves it out, so it moves to the devices', () => {
  const [finding] = expectRule(memoryDeviceFlag, {
    faulty: vmFile({ memory: `${RAM}[0x900_0000, 0x1000, «0x37», 1] # uart` }, { release: '0.1' }),
    clean: vmFile({ memory: `${RAM}[0x900_0000, 0x1000, 0x27, 1]` }, { release: '0.1' }),
  });
  expect(finding?.severity).toBe('warning');
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Move it to passthrough_devices']);
});

test('the comment goes with it', () => {
  const text = `${RAM}[0x900_0000, 0x1000, 0x37, 1] # PL011 UART`;
  const [finding] = findingsOf(memoryDeviceFlag, vmFile({ memory: text }, { release: '0.1' }));
  expect(finding?.fixes[0]?.operations.map(({ kind }) => kind)).toEqual([
    'insert-row',
    'set-comment',
    'remove-row',
  ]);
});

test('later the flag goes', () => {
  const [finding] = expectRule(memoryDeviceFlag, {
    faulty: vmFile({ memory: '[0x8000_0000, 0x1000_0000, «0x17», 0]' }, { release: '0.3' }),
    clean: vmFile({}, { release: '0.3' }),
  });
  expect(finding?.severity).toBe('info');
});

test('where something is already, nothing is moved', () => {
  const file = vmFile({ memory: `${RAM}[0x8000_0000, 0x1000, 0x17, 1]` }, { release: '0.1' });
  expect(findingsOf(memoryDeviceFlag, file)[0]?.fixes).toEqual([]);
});
