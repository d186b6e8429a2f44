import type { FileFacts, LooseRow } from './file-facts.ts';
import { ARCHES, type Arch } from './release.ts';

export interface ArchGuess {
  readonly arch: Arch;
  /** Why, each a short sentence; empty when nothing tells. */
  readonly marks: readonly string[];
}

interface Mark {
  readonly arch: Arch;
  readonly weight: number;
  readonly text: string;
}

const WORDS: readonly (readonly [Arch, RegExp])[] = [
  ['aarch64', /aarch64|arm64|armv8/i],
  ['x86_64', /x86[-_]?64|x86|amd64|bzimage/i],
  ['riscv64', /riscv/i],
  ['loongarch64', /loongarch/i],
];

const BOARDS: readonly (readonly [Arch, RegExp])[] = [
  ['aarch64', /rk35\d\d|orangepi|phytium|e2000|tac[-_]e400|a1000|rdk[-_]?s100|\bgic|gppt|pl011/i],
  ['x86_64', /nuc15|\bq35\b|ovmf|hpet|io[- ]?apic|local[- ]?apic|\blapic/i],
  ['riscv64', /\bplic|pppt/i],
  ['loongarch64', /pch[-_]?pic/i],
];

const TYPES: readonly (readonly [Arch, readonly bigint[]])[] = [
  ['aarch64', [0x20n, 0x21n, 0x22n]],
  ['x86_64', [0x23n, 0x24n]],
  ['riscv64', [0x30n]],
  ['loongarch64', [0x3n, 0x25n]],
];

/** Device and load addresses of the usual machines (spec/boards.md H). */
const ADDRESSES: readonly (readonly [Arch, bigint])[] = [
  ['aarch64', 0x0800_0000n],
  ['aarch64', 0x0900_0000n],
  ['aarch64', 0x4008_0000n],
  ['x86_64', 0xfec0_0000n],
  ['x86_64', 0xfed0_0000n],
  ['x86_64', 0xfee0_0000n],
  ['x86_64', 0x8000n],
  ['riscv64', 0x0c00_0000n],
  ['loongarch64', 0x1fe0_01e0n],
  ['loongarch64', 0x1e02_0000n],
];

/** More than all that a file can hold together. */
const DECISIVE = 1000;

/** The architecture that most speaks for: file name and head comment first, then paths, device types, addresses. */
export function guessArch(facts: FileFacts, fileName: string): ArchGuess {
  const marks = [
    ...wordMarks(fileName, 'The file name', DECISIVE),
    ...wordMarks(facts.head.split('\n').slice(0, 3).join('\n'), 'The comment at the top', 6),
    ...facts.texts.flatMap((text) => wordMarks(text, `“${text}”`, 3)),
    ...keyMarks(facts),
    ...deviceMarks(facts),
    ...addressMarks(facts),
  ];
  const scores = ARCHES.map((arch) => ({ arch, score: sum(marks.filter((mark) => mark.arch === arch)) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const own = marks.filter((mark) => mark.arch === best.arch).sort((a, b) => b.weight - a.weight);
  return { arch: best.arch, marks: [...new Set(own.map((mark) => mark.text))].slice(0, 4) };
}

function sum(marks: readonly Mark[]): number {
  return marks.reduce((total, mark) => total + mark.weight, 0);
}

function wordMarks(text: string, where: string, weight: number): readonly Mark[] {
  const named = WORDS.filter(([, pattern]) => pattern.test(text));
  const boards = BOARDS.filter(([, pattern]) => pattern.test(text));
  return [
    ...named.map(([arch]) => ({ arch, weight, text: `${where} says ${arch}.` })),
    ...boards.map(([arch]) => ({ arch, weight: weight / 2, text: `${where} names hardware of ${arch}.` })),
  ];
}

function keyMarks(facts: FileFacts): readonly Mark[] {
  const x86 = ['passthrough_ports', 'bios_path'].filter((key) => facts.keys.has(key));
  return x86.map((key) => ({ arch: 'x86_64', weight: 2, text: `${key} is for x86_64.` }));
}

function deviceMarks(facts: FileFacts): readonly Mark[] {
  const emulated = facts.rows('emu_devices');
  const names = [...emulated, ...facts.rows('passthrough_devices')].map((row) => row[0]);
  return [
    ...emulated.flatMap((row) => typeMarks(row[4])),
    ...names.flatMap((name) => {
      const found = BOARDS.find(([, pattern]) => typeof name === 'string' && pattern.test(name));
      return found ? [{ arch: found[0], weight: 1, text: `Device “${name}” belongs to ${found[0]}.` }] : [];
    }),
  ];
}

function typeMarks(type: LooseRow[number]): readonly Mark[] {
  const found = TYPES.find(([, types]) => typeof type === 'bigint' && types.includes(type));
  if (!found || typeof type !== 'bigint') return [];
  return [
    { arch: found[0], weight: 2, text: `Emulated device type 0x${type.toString(16)} is for ${found[0]}.` },
  ];
}

function addressMarks(facts: FileFacts): readonly Mark[] {
  const devices = [...facts.rows('emu_devices'), ...facts.rows('passthrough_devices')].map((row) => row[1]);
  const memory = facts.rows('memory_regions').map((row) => row[0]);
  const numbers = [...devices, ...memory, facts.numberOf('entry_point')];
  return ADDRESSES.filter(([, address]) => numbers.includes(address)).map(([arch, address]) => ({
    arch,
    weight: 1,
    text: `0x${address.toString(16)} is a usual address on ${arch}.`,
  }));
}
