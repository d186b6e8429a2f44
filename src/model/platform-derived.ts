/** Numbers that follow from others, for display beside their parts, with the operations that make them so (spec/platform-config.md F.2, F.3). */
import type { Operation } from '../base/operation.ts';
import type { PlatformConfig } from './platform-config.ts';
import { putPlatformNumber } from './platform-encode.ts';
import { findUint } from './platform-lookup.ts';
import { MAX_U64 } from './quantity.ts';

const NANOSECONDS = 1_000_000_000n;

/** A sum of two addresses as hardware makes it: modulo 2^64. */
export function addModulo(a: bigint, b: bigint): bigint {
  return (a + b) & MAX_U64;
}

/**
 * kernel-base-vaddr = kernel-base-paddr + phys-virt-offset, modulo 2^64. Each list of operations makes the sum true by
 * changing the one key that it is named after; all are empty where it already is.
 */
export interface KernelBase {
  readonly paddr: bigint;
  readonly offset: bigint;
  readonly vaddr: bigint;
  readonly expected: bigint;
  readonly agrees: boolean;
  readonly setVaddr: readonly Operation[];
  readonly setOffset: readonly Operation[];
  readonly setPaddr: readonly Operation[];
}

/** Undefined where one of the three is missing or no number. */
export function deriveKernelBase(config: PlatformConfig): KernelBase | undefined {
  const paddr = findUint(config, 'kernel-base-paddr');
  const offset = findUint(config, 'phys-virt-offset');
  const vaddr = findUint(config, 'kernel-base-vaddr');
  if (paddr === undefined || offset === undefined || vaddr === undefined) return undefined;
  const expected = addModulo(paddr, offset);
  const agrees = expected === vaddr;
  const put = (key: string, value: bigint) => (agrees ? [] : [putPlatformNumber(config, key, value)]);
  return {
    paddr,
    offset,
    vaddr,
    expected,
    agrees,
    setVaddr: put('kernel-base-vaddr', expected),
    setOffset: put('phys-virt-offset', addModulo(vaddr, -paddr)),
    setPaddr: put('kernel-base-paddr', addModulo(vaddr, -offset)),
  };
}

/** A rate in Hz and its period in nanoseconds, rounded down as AxVisor does; `exact` when nothing was cut off. */
export interface Period {
  readonly hertz: bigint;
  readonly nanoseconds: bigint;
  readonly exact: boolean;
}

/** `ticks-per-sec` or `timer-frequency`; undefined where it is missing or 0. */
export function derivePeriod(
  config: PlatformConfig,
  key: 'ticks-per-sec' | 'timer-frequency',
): Period | undefined {
  const hertz = findUint(config, key);
  if (hertz === undefined || hertz === 0n) return undefined;
  return { hertz, nanoseconds: NANOSECONDS / hertz, exact: NANOSECONDS % hertz === 0n };
}
