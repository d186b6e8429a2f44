import type { Fix } from '../base/diagnostic.ts';
import { memoByIdentity } from '../base/memo.ts';
import { MAP_TYPES } from '../model/choices.ts';
import { findMapTypes, type StatedMapType } from '../model/stated.ts';
import { relocates } from '../planner/relocation.ts';
import type { VmPlan } from '../planner/vm-plan.ts';
import {
  type Cell,
  commentOf,
  correctComment,
  type LieCheck,
  type LieSubject,
  nameOf,
  setNumber,
} from './lie-subject.ts';
import { PAGE } from './memory-facts.ts';

const NAMES = ['MAP_ALLOC', 'MAP_IDENTICAL', 'MAP_RESERVED'] as const;

/** `MAP_ALLOC` beside map type 1. Silent where several types are named. */
export const checkLyingMapType: LieCheck = (subject) => {
  const { mapType } = subject;
  const comment = mapType && commentOf(subject, mapType);
  if (!mapType || !comment) return [];
  const stated = findMapTypes(comment.text);
  const [first] = stated;
  const actual = NAMES[Number(mapType.value)];
  if (!first || actual === undefined || stated.some((one) => one.mapType !== first.mapType)) return [];
  if (first.mapType === mapType.value) return [];
  return [
    {
      message: `The comment says ${first.text}, and ${nameOf(subject)} has map type ${mapType.value}, which is ${actual}. AxVisor reads the number only; whoever reads the comment is misled. Make one of them true.`,
      path: mapType.path,
      fixes: [
        ...correctComment(
          comment,
          stated.map((one) => replacement(one, mapType.value)),
        ),
        ...remap(subject, mapType, first),
      ],
    },
  ];
};

/** In the manner of what is there: `MAP_ALLOC`, `MapAlloc`, `map_alloc` or `map_type = 1`. */
function replacement({ start, end, text }: StatedMapType, mapType: bigint) {
  const number = /\d$/.test(text);
  const name = NAMES[Number(mapType)] ?? '';
  if (number) return { start, end, text: text.replace(/\d$/, `${mapType}`) };
  if (text === text.toUpperCase())
    return { start, end, text: text.includes(' ') ? name.replace('_', ' ') : name };
  if (text === text.toLowerCase()) return { start, end, text: name.toLowerCase() };
  const words = name.toLowerCase().split('_');
  return { start, end, text: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') };
}

/** Where the release knows the type, and the images go on lying in memory as they should. */
function remap(subject: LieSubject, cell: Cell, { mapType, text }: StatedMapType): readonly Fix[] {
  const { vm, range } = subject;
  const choice = MAP_TYPES.find(({ value }) => value === mapType);
  if (!choice?.releases.includes(vm.target.release)) return [];
  const placed = range === undefined || range.start % PAGE !== 0n;
  const changes = relocates(vm.target.release) && (mapType === 1n) !== (cell.value === 1n);
  if (changes && (placed || isMain(subject) || mapType !== 1n)) return [];
  if (mapType === 0n && passesDevices(vm.plan)) return [];
  return [setNumber(`Make the map type ${mapType} (${text})`, cell, mapType)];
}

/** The images move when the first row becomes identical memory or is none any more. */
function isMain({ row }: LieSubject): boolean {
  return row.at(-1) === 0;
}

/** Devices that access memory by themselves need memory at equal addresses. */
const passesDevices = memoByIdentity((plan: VmPlan) =>
  plan.devices.some(({ built, source }) => built && source !== 'emulated' && source !== 'excluded'),
);
