import { downloadText } from '../files/download.ts';

/** Downloads what the page has made; a file of the user's own goes through `export.ts`. */
export function downloadBuilt(name: string, text: string): void {
  downloadText(name, text);
}
