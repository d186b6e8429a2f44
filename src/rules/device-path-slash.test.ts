import { expect, test } from 'vitest';
import { devicePathSlash } from './device-path-slash.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const old = { release: '0.3' } as const;

test('a name alone is no path', () => {
  const found = expectRule(devicePathSlash, {
    faulty: vmFile({ passthrough: '[«"soc/serial@1000"»]' }, old),
    clean: vmFile({ passthrough: '["/soc/serial@1000"]' }, old),
  });
  expect(found[0]?.fixes.map(({ title }) => title)).toEqual(['Write "/soc/serial@1000"']);
});

test('free text is not made a path, and 0.5 refuses it when it reads the file', () => {
  const passthrough = '["my uart"]';
  expect(findingsOf(devicePathSlash, vmFile({ passthrough }, old)).map(({ fixes }) => fixes)).toEqual([[]]);
  expect(findingsOf(devicePathSlash, vmFile({ passthrough }))).toEqual([]);
});
