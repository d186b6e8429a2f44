import { openPicked } from './opening.ts';

/** The browser's own file picker, several files at once. */
export function pickFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.toml,application/toml,text/plain';
  input.addEventListener('change', () => void openPicked([...(input.files ?? [])]));
  input.click();
}
