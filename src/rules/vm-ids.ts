/** Which ids are free on a host, for fixes that renumber a VM. */
import type { Fix } from '../base/diagnostic.ts';
import { interruptCpu } from './cpu-facts.ts';
import type { CheckedVm } from './rule.ts';
import { placeOf } from './words.ts';

/** The fix for one VM among `vms`: the lowest free id, or the one that its interrupts need; none when that is taken. */
export function renumber(vm: CheckedVm, taken: ReadonlySet<bigint>): readonly Fix[] {
  const wanted = interruptCpu(vm);
  const id = wanted === undefined ? lowestFree(taken) : BigInt(wanted.cpu + 1);
  if (taken.has(id)) return [];
  return [{ title: `Set id = ${id}`, operations: [{ kind: 'set', path: placeOf(vm, 'id'), value: id }] }];
}

export function takenIds(vms: readonly CheckedVm[]): ReadonlySet<bigint> {
  return new Set(vms.flatMap(({ config }) => config.base.id ?? []));
}

function lowestFree(taken: ReadonlySet<bigint>): bigint {
  let id = 1n;
  while (taken.has(id)) id++;
  return id;
}
