import { expect, test } from 'vitest';
import { memoryMissing } from './memory-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const empty = vmText().replace(/memory_regions = \[\n.*\n\]/, 'memory_regions = []');

test('a VM without memory', () => {
  for (const release of ['0.1', '0.3', '0.5'] as const) {
    const [finding] = expectRule(memoryMissing, {
      faulty: { text: empty.replace('memory_regions = []', 'memory_regions = «[]»'), release },
      clean: vmFile({}, { release }),
    });
    expect(finding?.severity).toBe('error');
  }
});

test('in mid 2025 a device tree fills it', () => {
  const withTree = empty.replace('[devices]', 'dtb_path = "a.dtb"\n[devices]');
  for (const [text, words] of [
    [empty, 'dtb_path names none'],
    [withTree, 'of the device tree is used'],
  ] as const) {
    const [finding] = findingsOf(memoryMissing, { text, release: '0.1-dtb' });
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain(words);
  }
});
