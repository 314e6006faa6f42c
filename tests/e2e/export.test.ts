/** The export page: what it saves opens as what it should be, and a table comes in by way of its preview. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cellValues } from '../export/xlsx-parts.ts';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { openExample } from './steps.ts';

describe('export and import', () => {
  let page: Page;

  appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /St Helens/);
    await page.getByRole('link', { name: 'Export and import' }).click();
    await page.getByRole('heading', { level: 1, name: 'Export and import' }).waitFor();
  });

  const saved = async (button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  test('saves the workbook, the report, a table and the template', async () => {
    const workbook = await saved('Save the workbook…');
    expect(workbook.name).toMatch(/\.xlsx$/);
    expect([...cellValues(workbook.bytes).keys()]).toContain('Summary');
    const report = await saved('Save the report…');
    expect(report.name).toMatch(/\.docx$/);
    expect(report.bytes.subarray(0, 2).toString()).toBe('PK');
    const table = await saved('Save the table…');
    expect(table.bytes.toString()).toContain('Outturn £');
    expect([...cellValues((await saved('Save a blank template…')).bytes).keys()]).toContain('Register');
  }, 60_000);

  test('an edited text is there after a reload, is in the report, and is flagged when a figure changes', async () => {
    const text = page.getByLabel('Recommendation', { exact: true }).and(page.locator('textarea'));
    const written = await text.inputValue();
    expect(written).toContain('That members note the forecast');
    await text.fill('That members agree with Tuesday’s proposal.');
    // Straight from the text to the report: it waits for what was typed.
    const report = await saved('Save the report…');
    const words = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(words).toContain('That members agree with Tuesday’s proposal.');
    await page.reload();
    await expect.poll(() => text.inputValue()).toBe('That members agree with Tuesday’s proposal.');
    const position = page.getByLabel('Position', { exact: true }).and(page.locator('textarea'));
    await position.fill('Spending is as was said in May.');
    await position.blur();
    const back = page.getByRole('button', { name: 'Go back to the written text: Position' });
    await back.waitFor();
    expect(await page.getByText('Figures have changed', { exact: true }).count()).toBe(0);

    await page.getByRole('link', { name: 'Placement mix' }).click();
    await page
      .getByRole('row', { name: /Residential/ })
      .first()
      .getByRole('gridcell')
      .nth(0)
      .click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Export and import' }).click();
    const flag = page.getByRole('region', { name: 'Position: figures have changed' });
    await flag.getByText('Without any plan, outturn for').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep my text: Position' }).click();
    await flag.waitFor({ state: 'hidden' });
    expect(await position.inputValue()).toBe('Spending is as was said in May.');
    await back.click();
    await expect.poll(() => position.inputValue()).toContain('Without any plan, outturn for');
  }, 60_000);

  test('a table comes in once its preview has been accepted', async () => {
    await page.getByLabel('Into').selectOption({ label: 'Register' });
    const csv = 'Reference,Placement type,Start,"Price, £ a week"\nX1,nowhere,2024-01-01,100\n';
    await page
      .getByLabel('File to read')
      .setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('is not in the placement mix').waitFor();
    // The columns to be matched leave room on the screen of a laptop for what is wrong with the rows.
    const problems = dialog.getByRole('heading', { name: 'Rows that would be left out' });
    const box = await problems.boundingBox();
    expect((box?.y ?? 768) + (box?.height ?? 0)).toBeLessThan(768);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByLabel('Into').selectOption({ label: 'Placement mix' });
    const mix = 'Placement type,Children,"Price, £ a week"\nCome in by file,3,100\n';
    await page
      .getByLabel('File to read')
      .setInputFiles({ name: 'm.csv', mimeType: 'text/csv', buffer: Buffer.from(mix) });
    await dialog.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('Imported 1 row from m.csv.').waitFor();
    await page.getByRole('link', { name: 'Placement mix' }).click();
    await page.getByText('Come in by file').first().waitFor();
  }, 60_000);
});
