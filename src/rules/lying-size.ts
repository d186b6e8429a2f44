import type { Fix } from '../base/diagnostic.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import { findSizes, formatLike, isOwnSize, type StatedSize, sizeAgrees } from '../model/stated.ts';
import { canResize } from './claims.ts';
import {
  type Cell,
  commentOf,
  correctComment,
  type LieCheck,
  type LieSubject,
  nameOf,
  setNumber,
} from './lie-subject.ts';
import { PAGE, SPACE_END } from './memory-facts.ts';

const IVC_CHANNEL = 0xan;

/** `System RAM 1G` beside 0x1000_0000. Silent where several sizes are stated and one is true, or they differ. */
export const checkLyingSize: LieCheck = (subject) => {
  const { size } = subject;
  const comment = size && commentOf(subject, size);
  if (!size || !comment) return [];
  const sizes = findSizes(comment.text);
  if (sizes.some((one) => sizeAgrees(one, size.value))) return [];
  const stated = sizes.filter((one) => isOwnSize(comment.text, one));
  const [first] = stated;
  if (!first || stated.some((one) => one.bytes !== first.bytes)) return [];
  return [
    {
      message: `The comment says ${first.text}, and ${nameOf(subject)} has ${formatHex(size.value)} bytes, which is ${formatSize(size.value)}. AxVisor reads the number only; whoever reads the comment is misled. Make one of them true.`,
      path: size.path,
      fixes: [
        ...correctComment(
          comment,
          stated.map((one) => replacement(one, size.value)),
        ),
        ...resize(subject, size, first),
      ],
    },
  ];
};

function replacement(one: StatedSize, bytes: bigint) {
  const text = formatLike(one, bytes);
  return text === undefined ? undefined : { start: one.start, end: one.end, text };
}

/** Where the row may have that size: whole pages, and nothing else there. */
function resize(subject: LieSubject, size: Cell, { bytes, text }: StatedSize): readonly Fix[] {
  const { vm, range, list, emuType } = subject;
  if (bytes % PAGE !== 0n || (range?.start ?? 0n) + bytes > SPACE_END) return [];
  if (range && !canResize(vm.plan, range, bytes)) return [];
  // The registers of an emulated device are as many as they are.
  const created = vm.target.release !== 'flat' && vm.target.release !== '0.1';
  if (list === 'emu_devices' && created && emuType !== IVC_CHANNEL) return [];
  return [setNumber(`Make the size ${text} (${formatHex(bytes)})`, size, bytes)];
}
