import { RELEASES } from '../model/release.ts';
import { subjectsOf } from './lie-subject.ts';
import { checkLyingCpus } from './lying-cpus.ts';
import { checkLyingFlags } from './lying-flags.ts';
import { checkLyingMapType } from './lying-map-type.ts';
import { checkLyingSize } from './lying-size.ts';
import { inReleases, type VmRule } from './rule.ts';

/** P19. */
export const commentLies: VmRule = {
  scope: 'vm',
  code: 'comment-lies',
  refs: ['P19'],
  title: 'A comment contradicts the number beside it',
  why: 'AxVisor reads numbers and never comments. Files are copied from board to board and their numbers changed, while comments such as “System RAM 1G” or “MAP_IDENTICAL” stay; whoever trusts them computes with wrong numbers. A size that is rounded to the digits of the comment counts as true.',
  evidence: ['the shipped configurations'],
  severity: inReleases('info', ...RELEASES),
  reads: [],
  check: (vm) => [
    ...checkLyingCpus(vm),
    ...subjectsOf(vm).flatMap((subject) => [
      ...checkLyingSize(subject),
      ...checkLyingMapType(subject),
      ...checkLyingFlags(subject),
    ]),
  ],
};
