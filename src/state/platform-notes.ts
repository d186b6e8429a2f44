/** Numbers that follow from others, in words beside their parts (spec/platform-config.md F.2–F.4). */
import type { Operation } from '../base/operation.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import { addModulo, deriveKernelBase, derivePeriod } from '../model/platform-derived.ts';
import { findText, findUint } from '../model/platform-lookup.ts';
import { formatHex, formatSize } from '../model/quantity.ts';

export interface PlatformNote {
  readonly words: string;
  /** An address, after the words. */
  readonly number: string | undefined;
  /** False where the file says something else than what follows. */
  readonly agrees: boolean;
  /** Makes the field agree; empty where it does. */
  readonly makeSo: readonly Operation[];
}

type NoteOf = (config: PlatformConfig) => PlatformNote | undefined;

/** By the key's seed name. */
const NOTES: Readonly<Record<string, NoteOf>> = {
  'kernel-base-vaddr': noteKernelBase,
  'phys-memory-size': (config) => noteEnd(config, 'phys-memory-base', 'phys-memory-size'),
  'kernel-aspace-size': (config) => noteEnd(config, 'kernel-aspace-base', 'kernel-aspace-size'),
  'pci-bus-end': noteBuses,
  'uart-irq': noteSpi,
  'ticks-per-sec': noteTicks,
  'timer-frequency': noteFrequency,
};

export function findPlatformNote(config: PlatformConfig, key: string): PlatformNote | undefined {
  return NOTES[key]?.(config);
}

function plain(words: string, number?: string): PlatformNote {
  return { words, number, agrees: true, makeSo: [] };
}

function noteKernelBase(config: PlatformConfig): PlatformNote | undefined {
  const base = deriveKernelBase(config);
  if (!base) return undefined;
  const { expected, agrees, setVaddr } = base;
  if (agrees) return plain('= physical base + offset');
  return { words: 'Base + offset is', number: formatHex(expected), agrees, makeSo: setVaddr };
}

function noteEnd(config: PlatformConfig, baseKey: string, sizeKey: string): PlatformNote | undefined {
  const base = findUint(config, baseKey);
  const size = findUint(config, sizeKey);
  if (base === undefined || size === undefined || size === 0n) return undefined;
  return plain('Last byte at', formatHex(addModulo(base, size - 1n)));
}

function noteBuses(config: PlatformConfig): PlatformNote | undefined {
  const end = findUint(config, 'pci-bus-end');
  if (end === undefined || end > 0xffn || findUint(config, 'pci-ecam-base') === 0n) return undefined;
  const buses = end + 1n;
  return plain(`${buses} ${buses === 1n ? 'bus' : 'buses'}, ${formatSize(buses << 20n)} of PCI ECAM`);
}

function noteSpi(config: PlatformConfig): PlatformNote | undefined {
  const irq = findUint(config, 'uart-irq');
  if (irq === undefined || findText(config, 'arch') !== 'aarch64') return undefined;
  return plain(`SPI ${irq}, INTID ${irq + 32n}`);
}

function noteTicks(config: PlatformConfig): PlatformNote | undefined {
  const period = derivePeriod(config, 'ticks-per-sec');
  if (!period) return undefined;
  const { nanoseconds, exact } = period;
  return plain(
    `One tick every ${nanoseconds} ns${exact ? '' : ', rounded down'}${inMilliseconds(nanoseconds)}`,
  );
}

function inMilliseconds(nanoseconds: bigint): string {
  return nanoseconds < 10_000n ? '' : ` (${trim(nanoseconds, 6)} ms)`;
}

/** A clock of more than 1 GHz ticks faster than once a nanosecond, so the period has three decimals. */
function noteFrequency(config: PlatformConfig): PlatformNote | undefined {
  const period = derivePeriod(config, 'timer-frequency');
  if (!period) return undefined;
  const { hertz } = period;
  const [unit, digits] = hertz >= 1_000_000_000n ? (['GHz', 9] as const) : (['MHz', 6] as const);
  const picoseconds = 1_000_000_000_000n / hertz;
  const isExact = 1_000_000_000_000n % hertz === 0n;
  return plain(
    `${trim(hertz, digits)} ${unit}, ${isExact ? '' : 'about '}${trim(picoseconds, 3)} ns per tick`,
  );
}

/** `number` / 10^`digits`, without zeros at its end. */
function trim(number: bigint, digits: number): string {
  const text = number.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '');
}
