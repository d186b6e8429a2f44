import { RELEASES } from '../model/release.ts';
import { KINDS } from './device-facts.ts';
import { inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { type Unfilled, unfilledRows } from './unfilled.ts';

/** Field case K15: not of the catalogue, but what a new row looks like before anyone has filled it in. */
export const rowUnfilled: VmRule = {
  scope: 'vm',
  code: 'row-unfilled',
  refs: ['K15'],
  title: 'A row is not filled in yet',
  why: 'The row holds what a template or a new row holds: address 0, the type that does nothing, or no name of its own. AxVisor takes it all the same. A device of type 0 is never built, and a window at 0 gives the guest the first pages of the host, whatever they are. A name is only for the log, where a device without one cannot be told from others.',
  evidence: ['fac:125-139', 'lay:289-353', 'spec C.1: name is free text'],
  severity: inReleases('warning', ...RELEASES),
  // Judged row by row: a fault in one row does not tell whether another one is filled in.
  reads: [],
  check: (vm) => unfilledRows(vm).map(findingOf),
};

const NOUNS: Readonly<Record<Unfilled['list'], string>> = {
  emulated: 'Emulated device',
  passthrough: 'Passthrough device',
  window: 'Address window',
  ports: 'Port range',
  memory: 'Memory region',
};

function findingOf({ lacks, row, list }: Unfilled): RuleFinding {
  const noun = `${NOUNS[list]} ${Number(row.path.at(-1)) + 1}`;
  if (lacks === 'name')
    return {
      severity: 'info',
      message: `${noun} has no name of its own. AxVisor's log cannot tell it from others. Name it.`,
      path: 'name' in row.cells ? (row.cells.name ?? row.path) : row.path,
    };
  const isDummy = 'emu_type' in row && row.emu_type === KINDS.dummy;
  const fact = isDummy ? DUMMY : FACTS[list];
  return {
    message: `${noun} is not filled in: ${fact}`,
    path: row.path,
    fixes: isDummy
      ? [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: row.path }] }]
      : [],
  };
}

const DUMMY = 'its type is 0 (Dummy), of which AxVisor builds nothing. Choose a type, or remove the row.';

const FACTS: Readonly<Record<Unfilled['list'], string>> = {
  emulated: 'its address is 0. AxVisor would build it there. Enter its address, or remove the row.',
  passthrough:
    "guest and host address are 0. The guest would get the host's first pages. Enter where the device is, or remove the row.",
  window:
    "its address is 0. The guest would get the host's first pages. Enter where the device is, or remove the row.",
  ports: 'its first port is 0. Enter the port that is meant, or remove the row.',
  memory: 'it has one page at address 0. Enter address and size, or remove the row.',
};
