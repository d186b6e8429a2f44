import { expect, test } from 'vitest';
import { excludedPath } from './excluded-path.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const devices = (list: string, key = 'excluded_devices') =>
  `interrupt_mode = "passthrough"\n${key} = ${list}`;

test('a path without a leading slash', () => {
  expectRule(excludedPath, {
    faulty: vmFile({ devices: devices('[["/gic"], [«"pcie@10000000"»]]') }),
    clean: vmFile({ devices: devices('[["/gic"], ["/pcie@10000000"]]') }),
  });
});

test('an empty one has no certain fix', () => {
  expect(findingsOf(excludedPath, vmFile({ devices: devices('[[""]]') })).map(({ fixes }) => fixes)).toEqual([
    [],
  ]);
});

test.each(['x86_64', 'loongarch64'] as const)('on %s the list is ignored', (arch) => {
  expectRule(excludedPath, {
    faulty: vmFile({ devices: devices('[["/a"]]', '«excluded_devices»') }, { arch }),
    clean: vmFile({ devices: devices('[]') }, { arch }),
  });
});
