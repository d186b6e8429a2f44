import { bootProtocolArch } from './boot-protocol-arch.ts';
import { bootProtocolConflict } from './boot-protocol-conflict.ts';
import { firmwareAddress } from './firmware-address.ts';
import { firmwarePath } from './firmware-path.ts';
import { imageLocation } from './image-location.ts';
import type { Rule } from './rule.ts';

/**
 * What upstream's parser checks beside the shape of the file: with decoding they give its verdict.
 * All other rules are about creating the VM, and are no part of that verdict.
 */
export const PARSER_RULES: readonly Rule[] = [
  bootProtocolConflict,
  bootProtocolArch,
  firmwarePath,
  firmwareAddress,
];

export const BOOT_RULES: readonly Rule[] = [...PARSER_RULES, imageLocation];
