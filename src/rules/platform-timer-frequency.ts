import { putPlatformLiteral } from '../model/platform-encode.ts';
import { findPlatformItem, findUint, placeOfKey } from '../model/platform-lookup.ts';
import { hasKey, isPlatform, type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL21: RISC-V and x86 divide by it. */
export const checkTimerFrequency: PlatformCheck = (facts, context) => {
  const { config, arch, family } = facts;
  if (!isPlatform(facts) || (arch !== 'riscv64' && arch !== 'x86_64')) return [];
  const item = findPlatformItem(config, 'timer-frequency');
  const missing = !hasKey(facts, context, 'timer-frequency');
  if (!missing && (item === undefined || findUint(config, 'timer-frequency') !== 0n)) return [];
  const isQemu = family === 'riscv64-qemu-virt' || context.stem?.startsWith('riscv64-qemu') === true;
  return [
    platformFinding('error', {
      code: 'platform-timer-frequency',
      message: `timer-frequency is ${missing ? 'missing' : '0'}. AxVisor ${missing ? 'does not compile' : 'divides by it and panics'}. Give the timer’s frequency in Hz.`,
      path: placeOfKey(config, 'timer-frequency'),
      fixes: isQemu
        ? [
            {
              title: 'Use QEMU’s 10 MHz',
              operations: [putPlatformLiteral(config, 'timer-frequency', '10_000_000')],
            },
          ]
        : [],
    }),
  ];
};
