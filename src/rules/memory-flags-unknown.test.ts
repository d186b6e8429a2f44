import { expect, test } from 'vitest';
import { memoryFlagsUnknown } from './memory-flags-unknown.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a bit without a name', () => {
  for (const [release, severity] of [
    ['0.1', 'error'],
    ['0.5', 'info'],
  ] as const) {
    const [finding] = expectRule(memoryFlagsUnknown, {
      faulty: vmFile({ memory: '[0x8000_0000, 0x1000_0000, «0x47», 0]' }, { release }),
      clean: vmFile({ memory: '[0x8000_0000, 0x1000_0000, 0x3f, 0]' }, { release }),
    });
    expect(finding?.severity).toBe(severity);
  }
});
