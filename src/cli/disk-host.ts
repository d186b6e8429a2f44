import type { Host } from './outcome.ts';
import { readInput } from './read-input.ts';
import { replaceText } from './replace-text.ts';

/** The files of the disk, and standard input. Never throws for what a path may turn out to be. */
export const diskHost: Host = { read: readInput, replace: replaceText };
