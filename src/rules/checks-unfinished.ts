/** Where judging takes too long it ends, and says so: a page must stay usable whatever file is opened in it. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Explained } from './explain.ts';

/** True once no further rule may look. Data, not a clock: who asks for judging knows how long people may wait. */
export type IsLate = () => boolean;

/** Begins the time for one file, and for what all files tell together: many small files are no reason to give up. */
export type StartLimit = () => IsLate;

export const NO_LIMIT: StartLimit = () => () => false;

/** How long the page judges one file; the command line has no limit. */
export const MOST_SECONDS = 2;

/** Whether the file is right is then not known: it is exported only by someone who was told. */
export const UNFINISHED: Diagnostic = {
  code: 'checks-unfinished',
  severity: 'warning',
  message: `Not all checks finished: judging this file takes more than ${MOST_SECONDS} seconds. It may have faults that are not listed. Make it shorter, or check it with the command line, which has no limit.`,
  path: [],
  related: [],
  fixes: [],
};

export const UNFINISHED_EXPLAINED: Explained = {
  code: UNFINISHED.code,
  refs: [],
  title: 'Not all checks finished',
  why: `Checks that have not begun after ${MOST_SECONDS} seconds are left out, so that the page stays usable with any file. Nobody knows what they would find. The command line always runs them all.`,
  evidence: ['a limit of this editor, not of AxVisor'],
};
