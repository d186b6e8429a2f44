import { expect, test } from 'vitest';
import { passthroughUnaligned } from './passthrough-unaligned.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const clean = '["uart", 0x900_0000, 0x900_0000, 0x1000, 1]';

test('0.1 refuses an uneven length', () => {
  const found = expectRule(passthroughUnaligned, {
    faulty: vmFile({ passthrough: '["uart", 0x900_0000, 0x900_0000, «0x100», 1]' }, { release: '0.1' }),
    clean: vmFile({ passthrough: clean }, { release: '0.1' }),
  });
  expect(found).toMatchObject([
    { severity: 'error', fixes: [{ title: 'Widen it to 0x1000 at 0x900_0000' }] },
  ]);
});

test('0.3 may lose the end of a window with an uneven address', () => {
  const found = expectRule(passthroughUnaligned, {
    faulty: vmFile({ passthrough: '["uart", «0x900_0f00», 0x900_0f00, 0x1000, 1]' }, { release: '0.3' }),
    clean: vmFile({ passthrough: clean }, { release: '0.3' }),
  });
  expect(found).toMatchObject([{ severity: 'warning' }]);
});

test('nothing is lost where the rounded length reaches far enough, or in 0.5', () => {
  const passthrough = '["uart", 0x900_0f00, 0x900_0f00, 0x100, 1]';
  for (const release of ['0.3', '0.5'] as const) {
    expect(findingsOf(passthroughUnaligned, vmFile({ passthrough }, { release }))).toMatchObject([
      { severity: 'info' },
    ]);
  }
});
