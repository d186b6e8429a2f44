import { expect, type Page, test } from '@playwright/test';
import {
  corpusFiles,
  drafts,
  editor,
  enterValue,
  expectText,
  inForm,
  needsCorpus,
  openFile,
  openFiles,
  openText,
  pane,
  picked,
  tab,
  watchFaults,
} from './support.ts';

const GOOD = '[base]\nid = 1\nname = "kept"\n';

function messages(page: Page) {
  return page.getByRole('complementary', { name: 'Messages' });
}

/** The page still works and has lost nothing: the first file is there, and takes an edit. */
async function expectAlive(page: Page): Promise<void> {
  await tab(page, 'good.toml').click();
  await enterValue(inForm(page, 'base.id'), '2');
  await expectText(page, GOOD.replace('id = 1', 'id = 2'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, GOOD);
}

test('bytes that are no UTF-8 are refused with the place, and the other files of the pick open', async ({
  page,
}) => {
  await page.goto('/');
  const latin = Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from('\n[base]\nid = 1\n')]);
  await openFiles(page, [picked('latin1.toml', latin), picked('good.toml', GOOD)]);
  await expect(messages(page)).toContainText('latin1.toml is not UTF-8 text, so it was not opened.');
  await expect(messages(page)).toContainText('offset 5');
  await expectAlive(page);
  expect((await drafts(page)).files.map(({ name }) => name)).toEqual(['good.toml']);
  await messages(page).getByRole('button', { name: 'Close message' }).click();
  await expect(messages(page)).toBeEmpty();
});

test('5 MB of text are refused by name and size', async ({ page }) => {
  await openText(page, GOOD, 'good.toml');
  await openFiles(page, picked('huge.toml', `# ${'x'.repeat(99)}\n`.repeat(50_000)));
  await expect(messages(page)).toContainText(/huge\.toml is 4\.9 MiB, so it was not opened/);
  await expectAlive(page);
});

test('5 MB of pasted text are refused, too', async ({ page }) => {
  await openText(page, GOOD, 'good.toml');
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    `# ${'x'.repeat(99)}\n`.repeat(50_000),
  );
  await expect(messages(page)).toContainText(/4\.9 MiB, so it was not opened/);
  await expectAlive(page);
});

test('an empty file shows what is missing and can be filled', async ({ page }) => {
  await openText(page, '', 'empty.toml');
  await expect(pane(page, 'Form')).toContainText('[base] is missing');
  await expect(pane(page, 'Problems').getByRole('status')).toContainText('errors');
  await expectText(page, '');
  await (await editor(page)).focus();
  await page.keyboard.insertText('[base]\nid = 4\n');
  await expect(inForm(page, 'base.id')).toHaveValue('4');
  await expectText(page, '[base]\nid = 4\n');
});

test('a binary that happens to be UTF-8 is text that is not TOML: shown, said, untouched', async ({
  page,
}) => {
  const faults = watchFaults(page);
  const binary = '\u0000\u0001\u0002ELF\u007f\r\r\n\u2028\u2029\u202e\ufffe\n';
  await openFile(page, picked('image.bin', binary));
  await expect(pane(page, 'Form').getByRole('heading', { name: 'No form yet' })).toBeVisible();
  await expect(pane(page, 'Problems').getByRole('status')).toContainText('error');
  await editor(page);
  await expectText(page, binary);
  expect(faults).toEqual([]);
});

test('a platform file is no VM: it is recognised, and not a byte changes', async ({ page }) => {
  needsCorpus();
  const [file] = corpusFiles('platforms');
  if (!file) throw new Error('The corpus has no platform file.');
  await openFile(page, file);
  await expect(page.getByRole('tab', { name: 'Host map' })).toBeVisible();
  await expect(inForm(page, 'base.id')).toHaveCount(0);
  await expectText(page, file.text);
});

test('a board file is no VM: the form says so and the text stays editable', async ({ page }) => {
  needsCorpus();
  const [file] = corpusFiles('boards');
  if (!file) throw new Error('The corpus has no board file.');
  await openFile(page, file);
  await expect(pane(page, 'Form').getByRole('heading', { name: 'Not a VM configuration' })).toBeVisible();
  await expect(pane(page, 'Form')).toContainText(`${file.name} is a board configuration`);
  await (await editor(page)).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('#');
  await expectText(page, `#${file.text}`);
});

test('a folder that is dropped is refused with a sentence, and the files beside it open', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
  await page.evaluate((text) => {
    // A folder arrives as a file that cannot be read.
    const folder = new File([], 'guests');
    folder.arrayBuffer = () => Promise.reject(new DOMException('A folder', 'NotFoundError'));
    const data = new DataTransfer();
    data.items.add(new File([text], 'good.toml'));
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    Object.defineProperty(event.dataTransfer, 'files', { value: [folder, ...data.files] });
    document.body.dispatchEvent(event);
  }, GOOD);
  await expect(messages(page)).toContainText('guests could not be read. Is it a folder');
  await expectAlive(page);
});

test('markup in file names, values, keys and comments is text everywhere', async ({ page }) => {
  const faults = watchFaults(page);
  const markup = '<img src=x onerror="document.title=1">';
  const hostile = `[base]
id = 1
name = '${markup}' # ${markup}
vm_type = 1
cpu_num = "${markup.replaceAll('"', '')}"
"<script>alert(1)</script>" = 1

[kernel]
entry_point = 0x8020_0000
image_location = "${markup.replaceAll('"', '')}"
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x7, 0], # ${markup}
]

[devices]
passthrough_devices = [['${markup}', 0x900_0000, 0x900_0000, 0x1000, 0x1]]
`;
  const name = `${markup}.toml`.replaceAll('"', "'").replaceAll('/', '');
  await openFile(page, picked(name, hostile));
  await editor(page);
  await expect(inForm(page, 'base.name')).toHaveValue(markup);
  await pane(page, 'Problems')
    .getByRole('button', { name: /^Problems/ })
    .click();
  await expect(pane(page, 'Problems')).toContainText('<script>');
  for (const picture of ['Memory map', 'Devices']) {
    await page.getByRole('tab', { name: picture }).click();
    await page.getByRole('radio', { name: 'Table' }).check();
    await expect(page.getByRole('tabpanel', { name: picture })).toContainText('<img src=x');
  }
  await (await editor(page)).focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('<img src=x');
  await page.keyboard.press('Escape');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expect(page.locator('script:not([src])')).toHaveCount(0);
  expect(await page.title()).toContain('<img');
  await expectText(page, hostile);
  expect(faults).toEqual([]);
});

test('a file of 10,000 rows opens, takes an edit in its middle and gives it back', async ({ page }) => {
  const row = (i: number) => `  [0x${(0x1_0000_0000 + i * 0x1_0000).toString(16)}, 0x1000], # window ${i}\n`;
  const rows = Array.from({ length: 10_000 }, (_, i) => row(i)).join('');
  const text = `[base]\nid = 1\n\n[devices]\npassthrough_addresses = [\n${rows}]\n`;
  await openText(page, text, 'rows.toml');
  await pane(page, 'Form')
    .getByRole('button', { name: /^Passthrough/ })
    .click();
  const first = inForm(page, 'devices.passthrough_addresses[0][1]');
  await enterValue(first, '0x2000');
  await expectText(page, text.replace('0x1000]', '0x2000]'));
  const table = pane(page, 'Form').getByRole('table', { name: 'Passthrough addresses' });
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  // Only what is on screen is drawn.
  expect(await table.getByRole('row').count()).toBeLessThan(200);
  await (await editor(page)).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await expect(inForm(page, 'devices.passthrough_addresses[9999]')).toHaveAttribute('data-selected', 'true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, text);
});
