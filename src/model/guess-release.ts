import type { FileFacts, LooseRow } from './file-facts.ts';
import { RELEASES, type Release } from './release.ts';

export interface ReleaseGuess {
  readonly release: Release;
  /** Why, each a short sentence; empty when nothing tells. */
  readonly marks: readonly string[];
}

type Mark = (facts: FileFacts) => string | undefined;

const NEWEST_KEYS = [
  'enable_bios',
  'boot_protocol',
  'uefi_firmware_path',
  'passthrough_ports',
  'address_space_policy',
];
const NEWEST_TYPES: readonly bigint[] = [0x3n, 0x23n, 0x24n, 0x25n];

const ONLY_0_5: readonly Mark[] = [
  ...NEWEST_KEYS.map(
    (key): Mark =>
      (facts) =>
        facts.keys.has(key) ? `${key} exists since release 0.5.` : undefined,
  ),
  (facts) => {
    const type = emuTypes(facts).find((value) => NEWEST_TYPES.includes(value));
    return type === undefined
      ? undefined
      : `Emulated device type 0x${type.toString(16)} exists since release 0.5.`;
  },
];

/** Virtio devices that no release has: 0.3 warns of them, 0.5 does not create the VM. */
const NEVER_BUILT: readonly bigint[] = [0xe1n, 0xe2n, 0xe3n];

const ONLY_0_3: readonly Mark[] = [
  (facts) =>
    emuTypes(facts).some((type) => NEVER_BUILT.includes(type))
      ? 'Emulated virtio devices (0xe1 to 0xe3) fail the VM from release 0.5 on.'
      : undefined,
  (facts) =>
    facts.rows('passthrough_devices').some((row) => !isPath(row) && row.length < 4)
      ? 'A short passthrough row that is no device-tree path is read by release 0.3 only.'
      : undefined,
  (facts) =>
    facts.keys.has('bios_path') && !facts.keys.has('enable_bios')
      ? 'bios_path without enable_bios is how files before release 0.5 boot.'
      : undefined,
];

const SINCE_0_3: readonly Mark[] = [
  (facts) =>
    facts.rows('passthrough_devices').some((row) => isPath(row) && row.length === 1)
      ? 'Passthrough by device-tree path exists since release 0.3.'
      : undefined,
  ...['excluded_devices', 'passthrough_addresses'].map(
    (key): Mark =>
      (facts) =>
        facts.keys.has(key) ? `${key} exists since release 0.3.` : undefined,
  ),
  (facts) =>
    facts.rows('memory_regions').some((row) => row[3] === 2n)
      ? 'Reserved memory (map type 2) exists since release 0.3.'
      : undefined,
  (facts) =>
    emuTypes(facts).includes(0x30n) ? 'Emulated device type 0x30 exists since release 0.3.' : undefined,
];

const INTERIM: readonly Mark[] = [
  (facts) => (facts.keys.has('interrupt_mode') ? 'interrupt_mode exists since mid 2025.' : undefined),
  (facts) =>
    emuTypes(facts).some((value) => value >= 0x20n)
      ? 'Device types from 0x20 on exist since mid 2025.'
      : undefined,
  (facts) =>
    facts.keys.has('memory_regions') && facts.rows('memory_regions').length === 0
      ? 'No memory regions: only the releases of mid 2025 fill them from the device tree.'
      : undefined,
];

/** Judged from the newest mark to the oldest; `flat` is the file's layout. Without any mark the newest release. */
export function guessRelease(facts: FileFacts, flat: boolean): ReleaseGuess {
  if (flat) return { release: 'flat', marks: ['All keys stand at top level, as before March 2025.'] };
  const said = releaseInHead(facts.head);
  if (said) return { release: said, marks: [`The comment at the top says release ${said}.`] };
  const newest = found(ONLY_0_5, facts);
  if (newest.length > 0) return { release: '0.5', marks: newest };
  const since = found(SINCE_0_3, facts);
  if (since.length > 0) return between(since, found(ONLY_0_3, facts));
  const interim = found(INTERIM, facts);
  if (interim.length > 0) return { release: '0.1-dtb', marks: interim };
  if (facts.keys.size === 0) return { release: '0.5', marks: [] };
  return { release: '0.1', marks: ['Nothing in the file is newer than release 0.1.'] };
}

/** 0.3 and 0.5 read most files alike: without a mark of age the newer one is assumed. */
function between(since: readonly string[], older: readonly string[]): ReleaseGuess {
  if (older.length > 0) return { release: '0.3', marks: [...since, ...older] };
  return { release: '0.5', marks: [...since, 'Releases 0.3 and 0.5 both read it; the newer is assumed.'] };
}

function found(marks: readonly Mark[], facts: FileFacts): readonly string[] {
  return marks.flatMap((mark) => mark(facts) ?? []);
}

function releaseInHead(head: string): Release | undefined {
  const said = /\brelease\s+(flat|0\.\d(?:-dtb)?)/i.exec(head)?.[1]?.toLowerCase();
  return RELEASES.find((release) => release === said);
}

function emuTypes(facts: FileFacts): readonly bigint[] {
  return facts.rows('emu_devices').flatMap((row) => (typeof row[4] === 'bigint' ? [row[4]] : []));
}

function isPath(row: LooseRow): boolean {
  return typeof row[0] === 'string' && row[0].startsWith('/');
}
