import type { Severity } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import type { Region } from './region.ts';
import { formatAmount, formatHost, formatNames, KIND_WORDS, type Unit } from './words.ts';

/**
 * What a screen reader says of a region:
 * `System RAM, 0x8000_0000 to 0x8fff_ffff, 256 MiB, identical; overlaps zephyr RAM.`
 * `partners`: what it clashes with, one more than are named if there are others.
 */
export function formatRegionSentence(
  region: Region,
  partners: readonly Region[] = [],
  unit: Unit = 'bytes',
): string {
  const facts = [region.name, ...placeOf(region, unit), KIND_WORDS[region.kind], ...stateOf(region)];
  const remarks = [
    ...(partners.length > 0 ? [`overlaps ${formatNames(partners.map((other) => other.name))}`] : []),
    ...problemOf(region.problem),
    ...(region.note === undefined ? [] : [lowerFirst(region.note.replace(/\.$/, ''))]),
  ];
  return `${[facts.join(', '), ...remarks].join('; ')}.`;
}

function placeOf(region: Region, unit: Unit): readonly string[] {
  const size = formatAmount(region.end - region.start, unit);
  if (region.presence === 'boot') return [size];
  return [`${formatHex(region.start)} to ${formatHex(region.end - 1n)}`, size];
}

function stateOf(region: Region): readonly string[] {
  switch (region.presence) {
    case 'boot':
      return ['address chosen at boot, 2 MiB aligned'];
    case 'ghost':
      return ['configured, not used by this release'];
    case 'built': {
      const host = formatHost(region.host);
      return host === undefined ? [] : [host.replace('host chosen', 'host address chosen')];
    }
  }
}

export function problemOf(problem: Severity | undefined): readonly string[] {
  return problem === undefined ? [] : [`has ${problem === 'error' ? 'an error' : `a ${problem}`}`];
}

/** Keeps abbreviations (`DTB`, `AxVisor`) as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+\b/.test(text) && !text.startsWith('AxVisor')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** `12 regions, uart0 to uart11, 0x900_0000 to 0x90b_ffff, folded; Enter opens them.` */
export function formatFoldSentence(
  members: readonly Region[],
  end: bigint,
  clashing: number,
  openable: boolean,
): string {
  const first = members[0] as Region;
  const last = members.at(-1) as Region;
  const place = first.presence === 'boot' ? '' : `, ${formatHex(first.start)} to ${formatHex(end - 1n)}`;
  const clash = clashing > 0 ? `; ${clashing} of them overlap` : '';
  const opens = openable ? '; Enter opens them' : '; the table lists them';
  return `${members.length} regions, ${first.name} to ${last.name}${place}, folded${clash}${opens}.`;
}
