import { readMark, writeMark } from '../files/marks.ts';

/** `system` follows the operating system, live. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'axvisor-studio.theme';

export function loadTheme(): ThemeChoice {
  const stored = readMark(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Keeps the choice and shows it: `data-theme` on the root element, which tokens.css reads. */
export function applyTheme(choice: ThemeChoice): void {
  writeMark(KEY, choice);
  const dark = choice === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Follows the system while the choice is `system`; gives a function that stops it. */
export function followSystemTheme(): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const onChange = () => applyTheme(loadTheme());
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
