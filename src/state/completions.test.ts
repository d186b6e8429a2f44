import { expect, test } from 'vitest';
import { VM_KEYS } from '../model/vm-keys.ts';
import { findCompletions } from './completions.ts';
import { viewOfFile } from './derive.ts';
import { createFile } from './source-file.ts';

/** What is offered where `|` stands, and the text after taking the first offer called `take`. */
function completeAt(marked: string, take?: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const view = viewOfFile(createFile('f', 'a.toml', text), { release: '0.5', arch: 'aarch64' });
  const found = findCompletions(view, offset);
  const one = found.find((completion) => completion.label === take);
  const after = one && text.slice(0, one.span.start) + one.text + text.slice(one.span.end);
  return { labels: found.map((completion) => completion.label), after };
}

test('a table offers its keys that it does not have yet, with their first value', () => {
  const { labels, after } = completeAt('[base]\nid = 1\ncp|\nname = "x"\n\n[kernel]\n', 'cpu_num');
  const expected = VM_KEYS.filter((spec) => spec.section === 'base' && spec.releases.includes('0.5'))
    .map((spec) => spec.key)
    .filter((key) => key !== 'id' && key !== 'name');
  expect(labels).toEqual(expected);
  expect(after).toBe('[base]\nid = 1\ncpu_num = 1\nname = "x"\n\n[kernel]\n');
});

test('a key that has a value already is only renamed', () => {
  expect(completeAt('[kernel]\nentry|_pt = 0x1\n', 'entry_point').after).toBe(
    '[kernel]\nentry_point = 0x1\n',
  );
});

test('a choice offers its values for the release, and quotes are not doubled', () => {
  const { labels, after } = completeAt('[kernel]\r\nboot_protocol = "u|"\r\n', '"uefi"');
  expect(labels).toEqual(['"direct"', '"multiboot"', '"uefi"']);
  expect(after).toBe('[kernel]\r\nboot_protocol = "uefi"\r\n');
});

test.each([
  ['in a list', '[kernel]\nmemory_regions = [\n  |\n]\n'],
  ['in a comment', '[kernel]\n# ent|\n'],
  ['behind a value', '[kernel]\nentry_point = 0x1 |\n'],
  ['in an unknown table', '[other]\n|\n'],
  ['in a platform file', 'arch = "aarch64"\nplatform = "qemu"\n[devices]\n|\n'],
])('nothing is offered %s', (_where, marked) => {
  expect(completeAt(marked).labels).toEqual([]);
});

test('a bracket in a string or a comment does not count as an open list', () => {
  expect(completeAt('[kernel]\n# [ {\nkernel_path = "["\n|\n').labels).toContain('entry_point');
});
