import { expect, test } from 'vitest';
import { describeFileKind, detectFileKind } from './file-kind.ts';
import { CLEAN, DEVICES, parse } from './test-decode.ts';

test.each([
  ['vm', CLEAN],
  ['vm', DEVICES],
  ['vm', '[base]\n'],
  ['flat-vm', 'id = 1\nmemory_regions = []\n'],
  ['platform', 'arch = "aarch64"\nplatform = "x"\n[plat]\nfamily = ""\n[devices]\nmmio-regions = []\n'],
  ['platform', 'task-stack-size = 0\nticks-per-sec = 100\n'],
  ['board', 'features = []\nlog = "Info"\ntarget = "t"\nvm_configs = []\n'],
  ['hvconfig', 'plat = "aarch64-qemu-virt-hv"\narch = "aarch64"\nvmconfigs = ["a.toml"]\n'],
  ['unknown', ''],
  ['unknown', '[package]\nversion = "1"\n'],
] as const)('%s', (kind, text) => {
  expect(detectFileKind(parse(text))).toBe(kind);
});

test('what is no VM file is told in one line', () => {
  for (const kind of ['platform', 'board', 'hvconfig', 'unknown'] as const) {
    expect(describeFileKind(kind, 'a.toml')).toMatch(/^a\.toml .*\[devices\]\.$/);
  }
});
