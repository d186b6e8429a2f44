import { expect, test } from 'vitest';
import { passthroughOverMemory } from './passthrough-over-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const OVER = '["uart", 0x8fff_f000, 0x8fff_f000, 0x2000, 1]';

test.each(['0.1', '0.3', '0.5'] as const)('a device over memory, in %s', (release) => {
  const found = expectRule(passthroughOverMemory, {
    faulty: vmFile({ passthrough: `«${OVER}»` }, { release }),
    clean: vmFile({ passthrough: '["uart", 0x9000_0000, 0x9000_0000, 0x1000, 1]' }, { release }),
  });
  expect(found).toMatchObject([
    { severity: 'error', message: expect.stringMatching(/memory region 1 \(RAM\).*by 4 KiB/) },
  ]);
});

test('memory that gets its address at boot is not judged', () => {
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(passthroughOverMemory, vmFile({ memory, passthrough: OVER }))).toEqual([]);
  expect(
    findingsOf(passthroughOverMemory, vmFile({ memory, passthrough: OVER }, { release: '0.1' })),
  ).toHaveLength(1);
});

test('a window over memory is a warning in 0.3 and an error in 0.5', () => {
  const devices = 'interrupt_mode = "passthrough"\npassthrough_addresses = [[0x8000_0000, 0x1000]]';
  expect(findingsOf(passthroughOverMemory, vmFile({ devices }, { release: '0.3' }))).toMatchObject([
    { severity: 'warning' },
  ]);
  expect(findingsOf(passthroughOverMemory, vmFile({ devices }))).toMatchObject([{ severity: 'error' }]);
});
