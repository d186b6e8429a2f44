import { expect, type Page, test } from '@playwright/test';
import { editor, expectText, inForm, openText, pane, presetText, readDownload, tab } from './support.ts';

const PRESET = presetText('arceos-x86_64.toml');

/** Presses Tab until the focus is on something of this name; fails after 150 stops. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (name.test((await focused(page)).name)) return;
    await leave(page);
  }
  throw new Error(`Tab does not reach ${name}.`);
}

/** To the next stop: Tab, in the text editor after Esc. */
async function leave(page: Page): Promise<void> {
  if (/^TOML text of/.test((await focused(page)).name)) await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
}

interface Focused {
  readonly name: string;
  /** Tells two stops of one name apart. */
  readonly id: string;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', id: 'page' };
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
    const page = window as Window & { stops?: Map<Element, number> };
    page.stops ??= new Map();
    if (!page.stops.has(element)) page.stops.set(element, page.stops.size);
    return { name: name.trim(), id: `${page.stops.get(element)} ${name.trim()}` };
  });
}

test('a whole session needs no mouse: open, change, undo, go to a problem, mend, export', async ({
  page,
}) => {
  await page.goto('/');
  await tabTo(page, /^ArceOS on QEMU x86_64,/);
  await page.keyboard.press('Enter');
  await expect(tab(page, 'arceos-x86_64.toml')).toBeVisible();
  await editor(page);

  await tabTo(page, /^Entry point/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0x9000');
  await page.keyboard.press('Enter');
  await expectText(page, PRESET.replace('entry_point = 0x8000', 'entry_point = 0x9000'));
  await page.keyboard.press('Control+z');
  await expectText(page, PRESET);

  await tabTo(page, /^TOML text of/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('strange = 1');
  await page.keyboard.press('Enter');
  await expect(pane(page, 'Problems').getByRole('status')).toContainText(/warning/);
  await tabTo(page, /^vCPUs/);
  await page.keyboard.press('F8');
  await expect(await editor(page)).toBeFocused();
  // The caret stands at the problem: what is typed there changes its line.
  await page.keyboard.press('End');
  await page.keyboard.type(' # seen');
  await expectText(page, `strange = 1 # seen\n${PRESET}`);

  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Export arceos-x86_64.toml' });
  await expect(dialog).toBeVisible();
  const download = page.waitForEvent('download');
  await tabTo(page, /^Download /);
  await page.keyboard.press('Enter');
  const { bytes } = await readDownload(await download);
  expect(bytes.toString()).toBe(`strange = 1 # seen\n${PRESET}`);
  await expect(dialog).toBeHidden();
});

test('Tab goes round the whole page without a trap, and what has the focus is seen at every stop', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openText(page, PRESET);
  await editor(page);
  await expect(page.getByRole('listbox', { name: /^Memory map/ })).toBeVisible();
  await pane(page, 'Form').getByRole('textbox', { name: 'VM id' }).focus();
  const first = await focused(page);
  const unseen: string[] = [];
  const stops = new Set<string>();
  for (;;) {
    const stop = await focused(page);
    if (stops.has(stop.id)) break;
    stops.add(stop.id);
    if (stop.id !== 'page' && !(await isFocusSeen(page))) unseen.push(stop.name);
    if (stops.size > 200) throw new Error('Tab never comes back.');
    await leave(page);
  }
  expect(unseen).toEqual([]);
  expect((await focused(page)).id).toBe(first.id);
  // Header, form, text, picture and problems were all reached.
  const names = [...stops].join('\n');
  for (const name of [
    'Open or add a file',
    'Entry point',
    'TOML text of vm.toml',
    'Compact',
    'Problems',
    'Export',
  ])
    expect(names).toContain(name);
  expect(names).toMatch(/, 0x\w+ to 0x\w+, /);
});

/** Whether the focused element, a part of it or its neighbour looks different when it loses the focus. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const element = document.activeElement as HTMLElement;
    // The text editor's own field has no size: its pane shows the focus.
    const isText = element.getAttribute('aria-label')?.startsWith('TOML text of');
    const shown = (isText && element.closest('section')) || element;
    const looks = () => {
      const around = [shown, shown.nextElementSibling].filter((one) => one !== null);
      const all = around.flatMap((one) => [one, ...one.querySelectorAll('*')]);
      return all
        .flatMap((one) => ['', '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo || null)))
        .map((s) => [
          s.outlineStyle === 'none' ? '' : `${s.outlineWidth} ${s.outlineColor}`,
          [s.boxShadow, s.borderTopColor, s.backgroundColor, s.display, s.visibility, s.opacity, s.stroke],
        ])
        .join('\n');
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const withFocus = looks();
    element.blur();
    await frame();
    await frame();
    const without = looks();
    element.focus({ focusVisible: true } as FocusOptions);
    await frame();
    return withFocus !== without;
  });
}

test('menus, choices and dialogs give the focus back to what opened them', async ({ page }) => {
  await openText(page, PRESET);
  const openers = [
    { opener: page.getByRole('button', { name: 'View and help' }), role: 'menu' },
    { opener: page.getByRole('button', { name: 'Open or add a file' }), role: 'menu' },
    { opener: page.getByRole('button', { name: /^AxVisor release/ }), role: 'listbox' },
    { opener: page.getByRole('button', { name: 'Export', exact: true }), role: 'dialog' },
    { opener: pane(page, 'Form').getByRole('button', { name: 'Help: Entry point' }), role: 'dialog' },
    { opener: pane(page, 'Form').getByRole('button', { name: /^VM type:/ }), role: 'listbox' },
    { opener: pane(page, 'Form').getByRole('button', { name: 'Actions: memory region 1' }), role: 'menu' },
    { opener: pane(page, 'Form').getByRole('button', { name: 'Add Command line' }), role: 'dialog' },
  ] as const;
  for (const { opener, role } of openers) {
    await opener.focus();
    await page.keyboard.press('Enter');
    const opened = page.getByRole(role).filter({ visible: true }).last();
    await expect(opened).toBeVisible();
    const holdsFocus = () => opened.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(holdsFocus).toBe(true);
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  }
});

test('the sections of the form are reached by arrows, and lead there', async ({ page }) => {
  await openText(page, PRESET);
  const sections = page.getByRole('navigation', { name: 'Form sections' });
  await sections.getByRole('button', { name: 'Base' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(sections.getByRole('button', { name: 'Policy' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Interrupts & policy' })).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(inForm(page, 'base.id')).toBeInViewport();
});
