import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

// Each picture is compared with a checked-in file that a reviewer can open in a browser.
// UPDATE_FIGURES=1 writes them anew: look at them before you commit.
const FOLDER = join(import.meta.dirname, 'figures');
const UPDATE = process.env.UPDATE_FIGURES === '1';

/** Compares a picture's static markup with `figures/<name>.svg`. */
export function expectFigure(name: string, markup: string): void {
  const svg = toFile(markup);
  const file = join(FOLDER, `${name}.svg`);
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, svg);
  }
  expect(existsSync(file), `${name}.svg is missing: run with UPDATE_FIGURES=1 and look at it`).toBe(true);
  expect(svg).toBe(readFileSync(file, 'utf8'));
}

/** A file of its own: styled by the page's own sheets, one element a line. */
function toFile(markup: string): string {
  const sheets = ['../../../tokens.css', '../MemoryMap.module.css'];
  const links = sheets.map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>`).join('\n');
  // The module's class names get a hash of the path; here they are as the sheet has them.
  const plain = markup.replaceAll(/class="_(\w+?)_[0-9a-f]+"/g, 'class="$1"');
  const svg = plain.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<');
  return `${links}\n${svg}\n`;
}
