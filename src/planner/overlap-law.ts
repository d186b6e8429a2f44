import type { Release } from '../model/release.ts';
import type { PlannedDevice } from './vm-plan.ts';

export type ClaimGroup = 'memory' | 'emulated' | 'reserved' | 'passthrough';

/** A claim on guest addresses. `delta` = host − guest; it counts for passthrough only. */
export interface Claim {
  readonly group: ClaimGroup;
  readonly delta: bigint;
}

/** How two passthrough windows get along: they never may, they may with the same delta, they always are merged. */
export type PassthroughLaw = 'refused' | 'same-delta' | 'merged';

export interface OverlapLaw {
  /** Groups that refuse each other, besides passthrough with passthrough. */
  readonly refused: (a: ClaimGroup, b: ClaimGroup) => boolean;
  readonly passthrough: PassthroughLaw;
}

const STRICT: OverlapLaw['refused'] = () => true;
const EMULATED_UNCHECKED: OverlapLaw['refused'] = (a, b) => a !== 'emulated' && b !== 'emulated';

/** Which overlaps AxVisor refuses (spec/limits.md D.3 for 0.5, D.4 for the others; passthrough.md C.1). */
export function overlapLaw(release: Release): OverlapLaw {
  switch (release) {
    case 'flat':
    case '0.1':
      return { refused: STRICT, passthrough: 'refused' };
    case '0.1-dtb':
    case '0.3':
      return { refused: EMULATED_UNCHECKED, passthrough: 'merged' };
    case '0.5':
      return { refused: STRICT, passthrough: 'same-delta' };
  }
}

/** An inter-VM channel is only a range to choose from: AxVisor reserves nothing (spec/emulated-devices.md, 0xA). */
const IVC_CHANNEL = 0xan;

/** What a device claims of the guest's addresses; undefined when it claims nothing. */
export function findDeviceClaim(device: PlannedDevice): Claim | undefined {
  if (!device.built || !device.gpa) return undefined;
  switch (device.source) {
    case 'emulated':
      return device.type?.number === IVC_CHANNEL ? undefined : { group: 'emulated', delta: 0n };
    case 'passthrough':
    case 'address-window':
      return {
        group: 'passthrough',
        delta: (device.hpa ?? device.gpa).start - device.gpa.start,
      };
    case 'implicit':
      return { group: 'reserved', delta: 0n };
    case 'device-tree-path':
    case 'excluded':
      return undefined;
  }
}
