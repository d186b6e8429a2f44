/** All that judges open files, in one chunk that the page loads after its first paint. */
export { checkPlatforms } from './check-platforms.ts';
export { checkWorkspace } from './check-workspace.ts';
export { explain } from './explain.ts';
