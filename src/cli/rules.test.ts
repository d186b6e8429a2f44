import { expect, test } from 'vitest';
import { EXPLAINED } from '../rules/explain.ts';
import { runOver } from './test-host.ts';
import { wrapLines } from './wrap-lines.ts';

test('the list has every check with its title and why', () => {
  const { exitCode, stdout } = runOver({}, 'rules');
  expect(exitCode).toBe(0);
  const words = stdout.replace(/\s+/g, ' ');
  for (const { code, title, why } of EXPLAINED) {
    expect(stdout).toMatch(new RegExp(`^${code}( \\(|$)`, 'm'));
    expect(words).toContain(title);
    expect(words).toContain(why.replace(/\s+/g, ' '));
  }
  for (const line of stdout.split('\n').filter((one) => !one.startsWith('    –')))
    expect(line.length).toBeLessThanOrEqual(100);
});

test('one check by its code or its id in the catalogue', () => {
  const { stdout } = runOver({}, 'rules', 'image-location');
  expect(stdout).toMatch(/^image-location \(P16\)\n/);
  expect(stdout).toContain('error in 0.1, 0.1-dtb, 0.3, 0.5');
  expect(runOver({}, 'rules', 'p16').stdout).toBe(stdout);
});

test('an unknown code', () => {
  expect(runOver({}, 'rules', 'image-location', 'nothing')).toMatchObject({
    exitCode: 2,
    stdout: expect.stringContaining('image-location'),
    stderr: 'axvisor-studio: There is no check “nothing”; “rules” lists them all.\n',
  });
});

test('lines are broken between words', () => {
  expect(wrapLines(`${'word '.repeat(30)}${'x'.repeat(120)} end`, 4)).toEqual([
    `    ${'word '.repeat(19).trim()}`,
    `    ${'word '.repeat(11).trim()}`,
    `    ${'x'.repeat(120)}`,
    '    end',
  ]);
  expect(wrapLines('  ', 4)).toEqual([]);
});
