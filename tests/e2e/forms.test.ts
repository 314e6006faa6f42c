/** What is pressed and typed beside the grids: once is once, long texts are kept, and the keyboard keeps its place. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, lastSteps, press, readFile, toFirstFigure } from './steps.ts';

describe('forms and buttons', () => {
  let page: Page;
  const workspace = async () => (await readFile(page, 'workspace.read')).content;
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const alerts = async () => (await page.getByRole('alert').allTextContents()).join('');

  const app = appInBrowser(async (opened) => {
    page = opened.page;
    await page.getByRole('button', { name: /Millersdale/ }).dblclick();
    await page.getByRole('heading', { level: 1, name: /^Forecast/ }).waitFor();
  });

  test('an example that is double-clicked opens once', () => {
    const files = readdirSync(app.running.documents).filter((name) => name.endsWith('.placements'));
    expect(files).toHaveLength(1);
  });

  test('a measure is added once however quickly its button is pressed', async () => {
    await goTo(page, 'Scenarios');
    await page.getByRole('button', { name: 'Add a measure' }).click();
    const panel = page.getByRole('complementary', { name: 'Add a measure' });
    await panel.getByLabel('Name').fill('Two more');
    await panel.getByLabel('Placement type').selectOption({ index: 1 });
    await panel.getByRole('textbox', { name: 'Children' }).fill('2');
    await panel.getByRole('button', { name: 'Add the measure' }).dblclick();
    await page.getByRole('complementary', { name: 'Two more' }).waitFor();
    expect((await workspace()).measures.map(({ name }) => name)).toEqual(['Two more']);
    await press(page, 'Escape');
  });

  test('a measure inside a scheme keeps both of two fields, slides in one step, and leaves the keyboard near', async () => {
    await page.getByRole('button', { name: 'Add a scheme' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Scheme of your own' }).click();
    await page.getByLabel('Add a measure').selectOption({ index: 1 });
    const measure = page.getByRole('group', { name: 'More or fewer children' });
    await measure.getByRole('textbox', { name: 'Children' }).fill('3');
    await press(page, 'Tab');
    await measure.getByLabel('Weekly cost').fill('900');
    await press(page, 'Tab');
    const held = async () => (await workspace()).schemes.at(-1)?.fields['measures'];
    await expect.poll(held).toMatchObject([{ children: 3, weeklyCost: 900 }]);
    const slider = measure.getByRole('slider');
    // The file has it before the page shows it.
    await expect.poll(() => slider.inputValue()).toBe('3');
    await slider.focus();
    for (const children of [4, 5]) {
      await press(page, 'ArrowRight');
      await expect.poll(held).toMatchObject([{ children }]);
    }
    const [slid, typed] = await lastSteps(page, 2);
    expect(slid).toMatch(/^done: Changed/);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(held).toMatchObject([{ children: 3 }]);
    expect((await lastSteps(page, 2))[1]).toBe(typed);
    await measure.getByRole('button', { name: 'Remove this measure' }).click();
    await measure.waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/^Choose what changes/);
  });

  test('a text that is longer than a name in History is kept', async () => {
    await goTo(page, 'Savings');
    const words = 'about a third, to be agreed '.repeat(9).trim();
    await page.getByRole('textbox', { name: 'Red %' }).fill(words);
    await press(page, 'Tab');
    const weights = async () => (await workspace()).profile.confidenceWeights;
    await expect.poll(weights).toMatchObject({ red: words });
    expect(await alerts()).toBe('');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(weights).toBe(null);
  });

  test('another window of the browser shows what is changed in this one', async () => {
    const second = await app.context.newPage();
    await second.goto(page.url());
    await goTo(second, 'Placement mix');
    await goTo(page, 'Placement mix');
    await toFirstFigure(page, 'Placement mix');
    await page.keyboard.type('7777');
    await press(page, 'Enter');
    await second.getByRole('gridcell', { name: '7,777', exact: true }).waitFor();
    await press(page, 'Control+z');
    await second.getByRole('gridcell', { name: '7,777', exact: true }).waitFor({ state: 'detached' });
    await second.close();
  });

  test('a moved position date says what the actuals count as from then on', async () => {
    const moveTo = async (date: string) => {
      await page.goto(`${new URL(page.url()).origin}/#/settings`);
      await page.getByLabel('Position date', { exact: true }).fill(date);
      await press(page, 'Tab');
    };
    const { periodFrom } = (await workspace()).profile;
    await moveTo('1/6/2024');
    await goTo(page, 'Budget and actuals');
    await page.getByRole('grid', { name: 'Actuals before the position date' }).focus();
    await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('1,000');
    await press(page, 'Enter');
    await expect.poll(async () => (await workspace()).actuals.length).toBe(1);
    await moveTo('1/7/2024');
    await page.getByText(/^Actuals now count as all that was spent up to 30 June 2024/).waitFor();
    for (let step = 0; step < 3; step += 1) await press(page, 'Control+z');
    await expect.poll(async () => (await workspace()).profile.periodFrom).toBe(periodFrom);
  });

  test('a button that can go no further keeps the keyboard', async () => {
    await goTo(page, 'Placement mix');
    await toFirstFigure(page, 'Placement mix');
    await press(page, 'ArrowDown');
    const up = page.getByRole('button', { name: 'Move row up' });
    await up.focus();
    await press(page, 'Enter');
    await expect.poll(() => up.getAttribute('aria-disabled')).toBe('true');
    expect(await focused()).toBe('\u2191');
    await press(page, 'Control+z');
    await page.getByText(/^Undone/).waitFor();
  });

  test('more rows than can be pasted are said to be too many', async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => `Type ${at}\t1`).join('\n');
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
    await toFirstFigure(page, 'Placement mix');
    await press(page, 'Control+v');
    await expect.poll(alerts).toBe('That is 10,001 rows: paste at most 10,000 rows at once.');
    await page.getByRole('button', { name: 'Dismiss this message' }).click();
  });

  test('a file dropped where nothing takes it does not open in place of the app', async () => {
    const isRefused = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a,b'], 'mix.csv'));
      return ['dragover', 'drop'].map(
        (type) =>
          !document
            .querySelector('h1')
            ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
      );
    });
    expect(isRefused).toEqual([true, true]);
  });

  test('a weight that cannot be is marked where it stands, and the list of what to put right leads there', async () => {
    await goTo(page, 'Savings');
    await page
      .getByLabel(/^Confidence of/)
      .first()
      .selectOption('amber');
    const weight = (name: string) => page.getByRole('textbox', { name: `${name} %` });
    await weight('Amber').fill('150');
    await press(page, 'Tab');
    await page.getByRole('button', { name: 'Savings, weight of amber' }).click();
    await expect.poll(() => weight('Amber').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await weight('Amber').getAttribute('aria-invalid')).toBe('true');
    expect(await weight('Red').getAttribute('aria-invalid')).toBe(null);
    await weight('Amber').fill('');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Savings, weight of amber' }).waitFor({ state: 'detached' });
  });

  test('what goes wrong in a dialog is said in it, where it is read aloud and can be dismissed', async () => {
    await goTo(page, 'Export and import');
    const failure = { code: 'disk-full', message: 'The disk is full.' };
    await page.route('**/api/import.accept', (route) => route.fulfill({ json: { ok: false, failure } }));
    const table = 'Placement type,Children,Weekly cost\nFostering new,3,500\n';
    const file = { name: 'mix.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
    await page.getByLabel('File to read').setInputFiles(file);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Import 1 row' }).click();
    await dialog.getByRole('alert').getByText('The disk is full.').waitFor();
    await dialog.getByRole('button', { name: 'Dismiss this message' }).click();
    await dialog.getByRole('alert').getByText('The disk is full.').waitFor({ state: 'detached' });
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a file that cannot be read is said to be so', async () => {
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('locked', 'NotReadableError'));
    });
    await goTo(page, 'Export and import');
    const file = { name: 'mix.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') };
    await page.getByLabel('File to read').setInputFiles(file);
    await expect.poll(alerts).toMatch(/^“mix\.csv” could not be opened\./);
    expect(app.problems).toEqual([]);
  });
});
