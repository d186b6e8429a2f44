import { expect, test } from 'vitest';
import { cmdlineTooLong } from './cmdline-too-long.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const of = (text: string) => ({ kernel: `cmdline = ${text}` });

test('511 bytes fit, as UTF-8', () => {
  expectRule(cmdlineTooLong, {
    faulty: vmFile(of(`«"${'ä'.repeat(256)}"»`), x86),
    clean: vmFile(of(`"${'a'.repeat(511)}"`), x86),
  });
});

test('a zero byte does not', () => {
  expectRule(cmdlineTooLong, { faulty: vmFile(of('«"a\\u0000b"»'), x86), clean: vmFile(of('"a b"'), x86) });
});

test('elsewhere nobody counts', () => {
  expect(findingsOf(cmdlineTooLong, vmFile(of(`"${'a'.repeat(600)}"`)))).toEqual([]);
});
