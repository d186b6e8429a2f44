import { expect, test } from 'vitest';
import { parseCommand } from './parse-command.ts';

const parse = (line: string) => parseCommand(line === '' ? [] : line.split(' '));

test('check takes its options anywhere', () => {
  expect(parse('check a.toml --release 0.3 b.toml --arch=riscv64 --format json --deny warnings')).toEqual({
    ok: true,
    command: {
      kind: 'check',
      files: ['a.toml', 'b.toml'],
      choice: { release: '0.3', arch: 'riscv64' },
      format: 'json',
      denyWarnings: true,
      each: false,
    },
  });
  expect(parse('check --each a.toml')).toMatchObject({ command: { each: true } });
  expect(parse('check a.toml')).toMatchObject({
    command: { choice: { release: undefined, arch: undefined }, format: 'text', denyWarnings: false },
  });
});

test('rust takes overrides, by the long and the short name', () => {
  expect(parse('rust p.toml -w plat.a=1 --write b=2')).toEqual({
    ok: true,
    command: { kind: 'rust', files: ['p.toml'], overrides: ['plat.a=1', 'b=2'] },
  });
});

test('set keeps the order of its changes', () => {
  expect(parse('set a.toml --remove base.id x.y=1 --insert z=2 --in-place w=-3')).toEqual({
    ok: true,
    command: {
      kind: 'set',
      file: 'a.toml',
      changes: [
        { kind: 'remove', text: 'base.id' },
        { kind: 'set', text: 'x.y=1' },
        { kind: 'insert', text: 'z=2' },
        { kind: 'set', text: 'w=-3' },
      ],
      inPlace: true,
    },
  });
});

test('a file whose name begins with a dash stands behind --', () => {
  expect(parse('decode -- -a.toml')).toMatchObject({ command: { kind: 'decode', files: ['-a.toml'] } });
});

test.each([
  ['--help', { kind: 'help', about: undefined }],
  ['help set', { kind: 'help', about: 'set' }],
  ['check --help', { kind: 'help', about: 'check' }],
  ['rust a.toml --help', { kind: 'help', about: 'rust' }],
  ['decode -h', { kind: 'help', about: 'decode' }],
  ['set --help', { kind: 'help', about: 'set' }],
  ['rules -h', { kind: 'help', about: 'rules' }],
  ['--version', { kind: 'version' }],
  ['rules', { kind: 'rules', codes: [] }],
  ['rules a b', { kind: 'rules', codes: ['a', 'b'] }],
])('%s', (line, command) => {
  expect(parse(line)).toEqual({ ok: true, command });
});

test.each([
  ['', 'A command is missing.'],
  ['chekc a.toml', 'There is no command “chekc”.'],
  ['constructor', 'There is no command “constructor”.'],
  ['check', 'A file is missing.'],
  ['check a.toml --release 0.4', '--release is one of flat, 0.1, 0.1-dtb, 0.3, 0.5, not “0.4”.'],
  ['check a.toml --arch arm', '--arch is one of'],
  ['check a.toml --format xml', '--format is one of text, json, sarif'],
  ['check a.toml --deny errors', '--deny is one of warnings'],
  ['check a.toml --colour', "Unknown option '--colour'."],
  ['check a.toml --release', "Option '--release <value>' argument missing."],
  ['set a.toml', 'Nothing to change'],
  ['set --remove a', 'A file is missing.'],
  ['rust -w a=1', 'A file is missing.'],
  ['check - a.toml -', 'Standard input (-) can be read only once.'],
  ['decode - -', 'Standard input (-) can be read only once.'],
  ['rust -- - -', 'Standard input (-) can be read only once.'],
  ['set - a=1 --in-place', 'Standard input (-) cannot be written in place'],
  ['set --in-place -- - a=1', 'Standard input (-) cannot be written in place'],
])('%s is refused in one sentence', (line, reason) => {
  const parsed = parse(line);
  expect(parsed).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  expect(parsed.ok ? '' : parsed.reason).toMatch(/^[^\n]*\.$/);
});

test('a mistake of ours is not taken for one of the user', () => {
  const noWord = Symbol('no word') as unknown as string;
  expect(() => parseCommand(['check', noWord])).toThrow(TypeError);
});
