import { expect, test } from 'vitest';
import { hostMemoryExceeded } from './host-memory-exceeded.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { type VmParts, vmFile, vmText } from './test-vm.ts';

/** 1 GiB, 2 MiB of it below the image. */
const host = platformFile({ memory: '0x4000_0000' });
const vm = (size: string, type = '1', parts: VmParts = {}) =>
  vmFile({ memory: `[0x8000_0000, ${size}, 7, ${type}]`, ...parts });

/** The list is the place. */
function marked(size: string) {
  const text = vmText({ memory: `[0x8000_0000, ${size}, 7, 1]` });
  return { text: text.replace(/(memory_regions = )(\[\n.*\n\])/, '$1«$2»') };
}

test('two VMs together', () => {
  const found = expectRule(hostMemoryExceeded, {
    faulty: [host, marked('0x2000_0000'), vm('0x2000_0000', '0', { id: '2' })],
    clean: [
      host,
      vm('0x2000_0000'),
      vm('0x1fe0_0000', '0', { id: '2' }),
      vm('0x4000_0000', '2', { id: '3' }),
    ],
  });
  expect(found.map((finding) => [finding.file, finding.severity])).toEqual([
    ['vm1.toml', 'warning'],
    ['vm2.toml', 'warning'],
  ]);
  expect(found[0]?.message).toContain(
    'The 2 open VMs need 1 GiB of host memory, 512 MiB of it for this one.',
  );
});

test('more than there is at all', () => {
  expect(findingsOf(hostMemoryExceeded, host, vm('0x4020_0000')).map((found) => found.severity)).toEqual([
    'error',
  ]);
});

test('identical memory of 0.1 beside the host’s RAM is not taken from it', () => {
  const beside = { ...vm('0x8000_0000'), release: '0.1' } as const;
  expect(findingsOf(hostMemoryExceeded, host, beside)).toEqual([]);
});

test('RAM that is found at run time is not known', () => {
  expect(findingsOf(hostMemoryExceeded, platformFile({ memory: '0' }), vm('0x8000_0000'))).toEqual([]);
});
