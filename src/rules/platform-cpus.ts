import type { Diagnostic } from '../base/diagnostic.ts';
import { findPlatformItem, findUint } from '../model/platform-lookup.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** CPUs of the boards whose family says which they are (spec/boards.md). */
const BOARD_CPUS: Readonly<Record<string, bigint>> = { 'aarch64-rk3588j': 8n, 'aarch64-bsta1000b': 8n };

/** PL24: more CPUs than the board has, or VMs pinned to CPUs that AxVisor does not start. */
export const checkCpus: PlatformCheck = ({ config, family }, { others = [], vms = [] }) => {
  const real = [family, ...others.map((other) => familyOf(other.config))].map(
    (name) => BOARD_CPUS[name ?? ''],
  );
  const most = real.find((count) => count !== undefined);
  return ['smp', 'cpu-num'].flatMap((key): readonly Diagnostic[] => {
    const count = findUint(config, key);
    const item = findPlatformItem(config, key);
    if (count === undefined || !item) return [];
    const tooMany =
      most !== undefined && count > most
        ? `${key} is ${count}, and the board has ${most} CPUs. AxVisor waits for CPUs that never start. Use at most ${most}.`
        : undefined;
    const beyond = vms
      .filter(({ masks }) => masks.some((mask) => mask >> count !== 0n))
      .map(({ name }) => name);
    const pinned =
      beyond.length > 0
        ? `${key} is ${count}, and ${beyond.join(', ')} may run on CPUs beyond. Those vCPUs cannot be placed there. Raise ${key} (SMP=…) or change the masks.`
        : undefined;
    return [tooMany, pinned]
      .filter((message) => message !== undefined)
      .map((message) => platformFinding('warning', { code: 'platform-cpus', message, path: item.path }));
  });

  function familyOf(other: typeof config): string | undefined {
    const value = findPlatformItem(other, 'family')?.value;
    return value?.kind === 'text' ? value.value : undefined;
  }
};
