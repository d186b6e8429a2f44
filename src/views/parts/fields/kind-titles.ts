import type { KindName } from '../KindMark.tsx';

export const KIND_TITLES: Readonly<Record<KindName, string>> = {
  allocated: 'RAM, allocated',
  identical: 'RAM, identical',
  reserved: 'RAM, reserved',
  passthrough: 'Passed through',
  emulated: 'Emulated',
  host: 'Kept from the guest',
  image: 'Image',
};
