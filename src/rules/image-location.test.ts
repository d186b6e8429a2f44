import { expect, test } from 'vitest';
import { checkImageLocation } from './image-location.ts';
import { findingsOf } from './test-boot.ts';

const target = { release: '0.3', arch: 'aarch64' } as const;

test.each([
  ['', 'kernel: [kernel]'],
  ['image_location = "rom"', 'kernel.image_location: "rom"'],
])('%j is warned of', (kernel, place) => {
  expect(findingsOf(checkImageLocation, kernel, target)).toEqual([`image-location ${place}`]);
});

test.each(['image_location = "fs"', 'image_location = "memory"'])('%j is fine', (kernel) => {
  expect(findingsOf(checkImageLocation, kernel, target)).toEqual([]);
});
