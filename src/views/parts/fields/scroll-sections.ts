import type { FormGroup } from '../../../model/key-types.ts';

/** Below the navigation: a section that starts above this line is the one being read. */
const READING_LINE_PX = 80;

/** The section that is being read. */
export function findCurrentGroup(root: HTMLElement): FormGroup {
  const sections = [...root.querySelectorAll<HTMLElement>('section[data-group]')];
  const top = root.getBoundingClientRect().top + READING_LINE_PX;
  const atEnd = root.scrollTop > 0 && root.scrollTop + root.clientHeight >= root.scrollHeight - 1;
  const read = atEnd
    ? sections.at(-1)
    : sections.findLast((section) => section.getBoundingClientRect().top <= top);
  return (read?.dataset.group ?? 'base') as FormGroup;
}

/** Scrolls to a section and moves the focus to its heading, so that Tab goes on from there. */
export function goToGroup(root: HTMLElement, group: FormGroup): void {
  const heading = root.querySelector<HTMLElement>(`#form-${group}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
