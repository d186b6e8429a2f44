import { test } from 'vitest';
import { loongarchFwCfg } from './loongarch-fw-cfg.ts';
import { expectRule } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const loong = { arch: 'loongarch64' } as const;

test('the firmware needs fw_cfg', () => {
  expectRule(loongarchFwCfg, {
    faulty: { ...loong, text: vmText().replace('emu_devices', '«emu_devices»') },
    clean: vmFile({ emulated: '["fw_cfg", 0x1e02_0000, 0x18, 0, 0x3, []]' }, loong),
  });
});
