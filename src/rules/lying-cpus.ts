import type { Fix } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { formatHex } from '../model/quantity.ts';
import { findBits, findCpuCount, findCpus } from '../model/stated.ts';
import { cpusOf } from './cpu-facts.ts';
import { correctComment } from './lie-subject.ts';
import type { CheckedVm, RuleFinding } from './rule.ts';
import { countText, listText, placeOf } from './words.ts';

/** The comments behind `cpu_num` and `phys_cpu_sets`. */
export function checkLyingCpus(vm: CheckedVm): readonly RuleFinding[] {
  return [...checkCount(vm), ...checkMasks(vm)];
}

/** `2 vCPUs` beside cpu_num = 1. */
function checkCount(vm: CheckedVm): readonly RuleFinding[] {
  const path = placeOf(vm, 'cpu_num');
  const text = vm.comments.get(formatPath(path));
  const { cpu_num: count, phys_cpu_ids: ids, phys_cpu_sets: masks } = vm.config.base;
  const stated = text === undefined ? undefined : findCpuCount(text);
  if (text === undefined || stated === undefined || count === undefined || stated === count) return [];
  const fits = [ids, masks].every((list) => list === undefined || BigInt(list.length) === stated);
  const usual = stated > 0n && stated <= 64n && vm.config.devices.emu_devices.length === 0;
  const setCount: Fix = {
    title: `Set cpu_num = ${stated}`,
    operations: [{ kind: 'set', path, value: stated }],
  };
  const noun = text.replace(/^\d+[ \t]*-?/, '').replace(/[.]$/, '');
  const said = `${count} ${noun}`;
  return [
    {
      message: `The comment says ${text}, and cpu_num is ${count}. AxVisor reads the number only. Make one of them true.`,
      path,
      fixes: [
        ...correctComment({ path, text }, [{ start: 0, end: text.length, text: said }]),
        ...(fits && usual ? [setCount] : []),
      ],
    },
  ];
}

/** `CPU 2` or `0b100` beside phys_cpu_sets = [2]. */
function checkMasks(vm: CheckedVm): readonly RuleFinding[] {
  const path = placeOf(vm, 'phys_cpu_sets');
  const text = vm.comments.get(formatPath(path));
  const masks = vm.config.base.phys_cpu_sets;
  if (text === undefined || masks === undefined || masks.length === 0) return [];
  const actual = masks.reduce((all, mask) => all | mask, 0n);
  const [bits, ...more] = findBits(text);
  if (bits && more.length === 0 && masks.length === 1 && bits.bits !== actual) {
    const corrected = { start: bits.start, end: bits.end, text: `0b${actual.toString(2)}` };
    return [maskFinding(vm, bits.text, bits.bits, correctComment({ path, text }, [corrected]))];
  }
  const cpus = findCpus(text);
  if (cpus === undefined) return [];
  const stated = [...cpus].reduce((all, cpu) => all | (1n << BigInt(cpu)), 0n);
  if (stated === actual) return [];
  const said = `CPU ${listText(cpusOf(actual).map(String), 64)}`;
  const fixes = correctComment({ path, text }, [{ start: 0, end: text.length, text: said }]);
  return [maskFinding(vm, text, stated, fixes)];
}

function maskFinding(vm: CheckedVm, said: string, stated: bigint, comment: readonly Fix[]): RuleFinding {
  const path = placeOf(vm, 'phys_cpu_sets');
  const masks = vm.config.base.phys_cpu_sets ?? [];
  const actual = masks.reduce((all, mask) => all | mask, 0n);
  const one = masks.length === 1 && stated > 0n;
  const setMask: Fix = {
    title: `Make the mask ${formatHex(stated)}`,
    operations: [{ kind: 'set', path: [...path, 0], value: stated }],
  };
  const read = actual === 0n ? 'no CPU' : `CPU ${listText(cpusOf(actual).map(String), 64)}`;
  return {
    message: `The comment says ${said}, and ${masks.length === 1 ? 'the mask allows' : `${countText(masks.length, 'mask')} allow`} ${read}. AxVisor reads the numbers only. Make one of them true.`,
    path,
    fixes: [...comment, ...(one ? [setMask] : [])],
  };
}
