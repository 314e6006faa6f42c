/**
 * The council's own return: dropped on the page as files and as a folder, its quality read, its history seen, and what
 * was done taken back.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { filesOfYears, lives } from '../forecast/messy-return.ts';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { openExample } from './steps.ts';

const FIRST_YEAR = 2018;
const FILES = filesOfYears(lives(150, FIRST_YEAR, 5, 11), FIRST_YEAR, 5);
/** What lies beside the returns in their folder. */
const CLUTTER = ['.DS_Store', '2018/Thumbs.db', '2018/~$a.xlsx', '.git/a.csv', '._a.csv'];

describe('the return', () => {
  let page: Page;

  const app = appInBrowser(
    async (opened) => {
      page = opened.page;
      await openExample(page, /St Helens/);
      await page.getByRole('link', { name: 'Return', exact: true }).click();
      await page.getByRole('heading', { name: 'Bring in the council’s own return' }).waitFor();
    },
    { reducedMotion: 'reduce' },
  );

  /** A folder on this machine with the last years of the return. */
  const makeFolder = (name: string, from: number) => {
    const folder = join(app.folders.home, name);
    const kept = Object.entries(FILES).filter(([path]) => Number(path.slice(0, 4)) >= from);
    const beside = [...CLUTTER, 'guidance.pdf'].map((path) => [path, 'x'] as const);
    for (const [path, text] of [...kept, ...beside]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const filesListed = () =>
    page.getByRole('table', { name: 'Files' }).getByRole('rowheader').allTextContents();

  /** Whether focus is in a part of the page, and not fallen to the top of the window. */
  const focusIsIn = (selector: string) =>
    page.evaluate((within) => document.activeElement?.closest(within) != null, selector);

  test('files that are no return are named beside the box, with why', async () => {
    const choose = page.getByLabel(/^Drop the files of the return here/);
    await choose.focus();
    await choose.setInputFiles([
      { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
      { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') },
    ]);
    const fault = page.locator('.drop-place').getByRole('alert');
    await fault.getByText('None of the files could be used, so nothing was brought in.').waitFor();
    expect(await fault.getByRole('listitem').allTextContents()).toEqual([
      'report.pdf: A PDF is no table: choose the .csv or .xlsx file',
      'list.csv: Its columns are those of no file of the return: a, b',
    ]);
    expect(await focusIsIn('.drop-place')).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  }, 60_000);

  test('five years of files are dropped, read and kept', async () => {
    const dropped = await page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(files))
        transfer.items.add(new File([text], name.replace('/', ' ')));
      return transfer;
    }, FILES);
    const place = page.locator('.drop-place');
    await place.dispatchEvent('dragover', { dataTransfer: dropped });
    await place.dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('alert').getByText('nothing was brought in').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Return of 2018/19 to 2022/23, 15 files' }).waitFor();
    expect(await page.getByText('from 1 April 2018 to 31 March 2023').count()).toBe(1);
    await expect.poll(() => focusIsIn('main')).toBe(true);
  }, 60_000);

  test('the history is shown, as charts and as tables, and can be narrowed', async () => {
    const answer = page.locator('.history-answer');
    await answer.waitFor();
    const all = await answer.textContent();
    expect(all).toMatch(/^\d+ children in care on 31 March 2023 .*per 10,000 children\)/);
    await page.getByRole('button', { name: /^Show as table.*month ends$/ }).click();
    const months = page.getByRole('table', { name: 'Children in care by month' });
    expect(await months.getByRole('row').count()).toBe(61);
    expect(await months.getByRole('rowheader').first().textContent()).toBe('Apr 2018');
    await page.getByRole('button', { name: /^Show as table.*Came into care and left/ }).click();
    const total = page.getByRole('row', { name: /^Apr 2022 to Mar 2023/ });
    const cell = async (name: string) => {
      const heads = await page.locator('.movements thead th').allTextContents();
      return Number(await total.locator('th, td').nth(heads.indexOf(name)).textContent());
    };
    expect((await cell('At the start')) + (await cell('Came')) - (await cell('Left'))).toBe(
      await cell('At the end'),
    );
    expect(all).toContain(`${await cell('Came')} came into care and ${await cell('Left')} left care`);
    await page.getByLabel('Age', { exact: true }).selectOption('10-15');
    await expect.poll(() => answer.textContent()).not.toBe(all);
    await page.getByLabel('At the end of', { exact: true }).selectOption('2020-03');
    await expect.poll(() => answer.textContent()).toContain('on 31 March 2020');
    expect(await axeFaults(page)).toEqual([]);
  }, 60_000);

  test('the data quality report names rules, rows and files, and can be saved', async () => {
    await page.getByRole('button', { name: 'Data quality', exact: true }).click();
    const found = page.getByRole('table', { name: 'What was found, rule by rule' });
    await found.getByRole('button', { name: 'A short break (V3, V4)' }).click();
    await found
      .getByText(/2018 a\.csv, row \d+: Not counted as looked after/)
      .first()
      .waitFor();
    const files = page.getByRole('table', { name: 'Files' });
    expect(await files.getByRole('row').count()).toBe(16);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the report as CSV…' }).click();
    expect((await download).suggestedFilename()).toBe('Data quality of the return.csv');
    expect(await axeFaults(page)).toEqual([]);
  }, 60_000);

  test('a postcode where a district belongs stays as typed, and it is said what is wrong with it', async () => {
    await page.getByRole('button', { name: 'How it is read' }).click();
    const districts = page.getByLabel('Postcode districts of the council’s area');
    const found = await districts.inputValue();
    await districts.fill('WA9 1AB');
    await districts.blur();
    await page.getByText('“1AB” is not a postcode district', { exact: false }).waitFor();
    expect(await districts.inputValue()).toBe('WA9 1AB');
    expect(await axeFaults(page)).toEqual([]);
    await districts.fill('wa9');
    await districts.blur();
    await expect.poll(() => districts.inputValue()).toBe('WA9');
    expect(await page.getByText('is not a postcode district').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => districts.inputValue()).toBe(found);
  }, 60_000);

  test('the map can be changed, and everything is taken back by Undo', async () => {
    await page.getByRole('button', { name: 'How it is read' }).click();
    const choice = page.getByLabel('K2 Own provision counts as');
    await choice.selectOption('other');
    await expect.poll(() => choice.inputValue()).toBe('other');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Prices', exact: true }).click();
    // The register of the example is of other children.
    await page.getByText(/^0 of \d+ placements in the register are matched/).waitFor();
    // Which they are is behind their one reason, each with the way to its row.
    await page.getByText(/^\d+ placements: No child of the return has this reference$/).click();
    await page.getByRole('button', { name: 'R-001 in the register' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'How it is read' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => choice.inputValue()).toBe('residential-own');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Bring in the council’s own return' }).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('heading', { name: /Return of 2018\/19/ }).waitFor();
    expect(app.problems).toEqual([]);
  }, 60_000);

  test('a folder is chosen by keyboard, and its files go by their paths in it', async () => {
    const folder = makeFolder('SSDA903', FIRST_YEAR + 3);
    await page.getByRole('button', { name: 'Data quality', exact: true }).click();
    // Before the focus moves: the browser must know that the dialog is ours when the key reaches it.
    const choosing = page.waitForEvent('filechooser');
    await page.getByLabel(/^Drop the files of a newer return here/).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Choose a folder…');
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(folder);
    await page.getByRole('heading', { name: 'Return of 2021/22 to 2022/23, 6 files' }).waitFor();
    await page.getByText('Passed over, since it is no table: “guidance.pdf”.').waitFor();
    expect(await filesListed()).toEqual(
      [2021, 2022].flatMap((year) => ['a', 'b', 'c'].map((name) => `${year}/${name}.csv`)),
    );
    expect(await axeFaults(page)).toEqual([]);
  }, 60_000);

  test('a folder is dropped', async () => {
    const folder = makeFolder('Newest', FIRST_YEAR + 4);
    const place = page.locator('.drop-place');
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    const session = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: (box?.x ?? 0) + 20,
        y: (box?.y ?? 0) + 10,
        data: { items: [], files: [folder], dragOperationsMask: 1 },
      });
    }
    await page.getByRole('heading', { name: 'Return of 2022/23, 3 files' }).waitFor();
    expect(await filesListed()).toEqual(['2022/a.csv', '2022/b.csv', '2022/c.csv']);
    expect(app.problems).toEqual([]);
  }, 60_000);

  test('what could not be used among the files of a return is named on the page', async () => {
    const buffers = Object.entries(FILES)
      .filter(([path]) => path.startsWith(`${FIRST_YEAR + 4}/`))
      .map(([path, text]) => ({
        name: path.replace('/', ' '),
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      }));
    await page
      .getByLabel(/^Drop the files of a newer return here/)
      .setInputFiles([
        ...buffers,
        { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
      ]);
    const notUsed = page.getByRole('region', { name: 'Files not used' });
    await notUsed.getByText('1 file was not used.').waitFor();
    expect(await notUsed.getByRole('listitem').allTextContents()).toEqual([
      'report.pdf: A PDF is no table: choose the .csv or .xlsx file',
    ]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Return of 2022/23, 3 files');
    await page.getByText('The return is read and kept without “report.pdf”').waitFor();
    const found = page.getByRole('table', { name: 'What was found, rule by rule' });
    const row = found.getByRole('row', { name: /The file cannot be read/ });
    expect(await row.getByRole('cell').last().textContent()).toBe('1 file');
    await page.getByRole('button', { name: 'Dismiss this message' }).click();
    expect(await focusIsIn('main')).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    expect(app.problems).toEqual([]);
  }, 60_000);
});
