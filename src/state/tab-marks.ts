/** What a tab remembers over a reload, for views. */
export { readTabMark, writeTabMark } from '../files/marks.ts';
