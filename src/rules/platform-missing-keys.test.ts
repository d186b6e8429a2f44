import { expect, test } from 'vitest';
import { platformOf } from '../model/test-platform.ts';
import { checkMissingKeys } from './platform-missing-keys.ts';
import { fixFirst, severitiesOf } from './test-platform-rule.ts';

const REST = 'uart-paddr = 1 # uint\nuart-irq = 1 # uint\ngicd-paddr = 1 # uint\ngicc-paddr = 1 # uint\n';

test('keys that the Arm code names are told', () => {
  const text = `arch = "aarch64"\n[plat]\n[devices]\n${REST}psci-method = "smc" # str\n`;
  expect(severitiesOf(checkMissingKeys, text)).toEqual(['error']);
  expect(fixFirst(checkMissingKeys, text)).toBe(`${text}rtc-paddr = 0 # uint\n`);
  const bare = 'arch = "aarch64"\n[plat]\n«[devices]»\n';
  expect(severitiesOf(checkMissingKeys, bare.replace(/[«»]/g, '')).length).toBe(6);
});

test('a key may stand in a file that is merged', () => {
  const text = `arch = "aarch64"\n[plat]\n[devices]\n${REST}psci-method = "smc"\n`;
  const others = [{ file: 'extra.toml', config: platformOf('[plat]\n[devices]\nrtc-paddr = 0\n').config }];
  expect(severitiesOf(checkMissingKeys, text, { others })).toEqual([]);
});

test.each([
  'arch = "x86_64"\n[plat]\n',
  'arch = "aarch64"\n[plat]\nfamily = "aarch64-dyn"\n',
  'arch = "aarch64"\npackage = "axplat-aarch64-generic"\n',
])('%j needs none', (text) => {
  expect(severitiesOf(checkMissingKeys, text)).toEqual([]);
});
