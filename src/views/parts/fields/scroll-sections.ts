/** Below the navigation: a section that starts above this line is the one being read. */
const READING_LINE_PX = 80;

/** The section that is being read. */
export function findCurrentSection(root: HTMLElement): string | undefined {
  const sections = [...root.querySelectorAll<HTMLElement>('section[data-group]')];
  const top = root.getBoundingClientRect().top + READING_LINE_PX;
  const atEnd = root.scrollTop > 0 && root.scrollTop + root.clientHeight >= root.scrollHeight - 1;
  const read = atEnd
    ? sections.at(-1)
    : sections.findLast((section) => section.getBoundingClientRect().top <= top);
  return (read ?? sections[0])?.dataset.group;
}

/** Scrolls to a section and moves the focus to its heading, so that Tab goes on from there. */
export function goToSection(root: HTMLElement, id: string): void {
  const heading = root.querySelector<HTMLElement>(`#form-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
