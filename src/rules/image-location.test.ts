import { expect, test } from 'vitest';
import { imageLocation } from './image-location.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const WITHOUT = vmText().replace('image_location = "fs"\n', '');

test.each(['0.1', '0.1-dtb', '0.3', '0.5'] as const)('missing or another word, in %s', (release) => {
  const clean = [vmFile({}, { release }), vmFile({ place: 'memory' }, { release })];
  const faulty = { text: WITHOUT.replace('[kernel]', '«[kernel]»'), release };
  expectRule(imageLocation, { faulty, clean });
  const unknown = vmText().replace('"fs"', '«"rom"»');
  expect(expectRule(imageLocation, { faulty: { text: unknown, release }, clean })).toMatchObject([
    { severity: 'error' },
  ]);
});

test('a value of the wrong type, or no [kernel], is told by decoding alone', () => {
  expect(findingsOf(imageLocation, { text: vmText().replace('"fs"', '5') })).toEqual([]);
  expect(findingsOf(imageLocation, { text: '[base]\n' })).toEqual([]);
});
