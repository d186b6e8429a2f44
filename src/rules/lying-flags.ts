import type { Fix } from '../base/diagnostic.ts';
import { DEVICE_FLAG } from '../model/choices.ts';
import { formatHex } from '../model/quantity.ts';
import { findBits, type StatedBits } from '../model/stated.ts';
import {
  type Cell,
  commentOf,
  correctComment,
  type LieCheck,
  type LieSubject,
  nameOf,
  setNumber,
} from './lie-subject.ts';
import { KNOWN_FLAGS, READ_WRITE_EXECUTE } from './memory-flags.ts';

/** `0b10111` beside the flags 0x37. In a memory row binary digits are flags; silent where there are several numbers. */
export const checkLyingFlags: LieCheck = (subject) => {
  const { flags } = subject;
  const comment = flags && commentOf(subject, flags);
  if (!flags || !comment) return [];
  const [stated, ...others] = findBits(comment.text);
  if (!stated || others.length > 0 || stated.bits === flags.value) return [];
  return [
    {
      message: `The comment says ${stated.text}, which is ${formatHex(stated.bits)}, and ${nameOf(subject)} has the flags ${formatHex(flags.value)}. Whoever reads the comment is misled. Make one of them true.`,
      path: flags.path,
      fixes: [
        ...correctComment(comment, [replacement(stated, flags.value)]),
        ...setFlags(subject, flags, stated),
      ],
    },
  ];
};

/** With as many digits at least. */
function replacement({ start, end, text }: StatedBits, flags: bigint) {
  const digits = text.slice(2).replaceAll('_', '').length;
  return { start, end, text: `0b${flags.toString(2).padStart(digits, '0')}` };
}

/** Where they are flags of memory; others have faults of their own. */
function setFlags({ vm }: LieSubject, cell: Cell, { bits, text }: StatedBits): readonly Fix[] {
  const whole = (bits & READ_WRITE_EXECUTE) === READ_WRITE_EXECUTE && (bits & DEVICE_FLAG) === 0n;
  const harmless = vm.target.release !== '0.1' || whole;
  if ((bits & ~KNOWN_FLAGS) !== 0n || !harmless) return [];
  return [setNumber(`Make the flags ${text} (${formatHex(bits)})`, cell, bits)];
}
