/** Entering homes and reading what is lacking; the statement; three councils opened as a region. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createWorkspaceFile } from '../../electron/store/create.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { NOW, value } from '../store/support.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';
import { appInBrowser, DESKTOP, LAPTOP } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { newFile, pasteInto } from './steps.ts';

const MIX = [
  'Placement type\tChildren\tWeekly cost\tPlaces',
  'Residential, in-house\t10\t3500\t8',
  'Residential, external\t20\t7000\t',
  '',
].join('\r\n');
const HOMES = [
  'Name\tKind\tPlacement type\tPlaces\tAge from\tAge to\tLocation',
  'Oak House\tHome\tResidential, in-house\t4\t11\t17\tIn the borough',
  'Elm House\tHome\tResidential, in-house\t3\t8\t17\tOut of the borough',
  '',
].join('\r\n');

describe('sufficiency in the browser', () => {
  let page: Page;

  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  const paste = (grid: string, text: string) => pasteInto(page, text, grid);

  const app = appInBrowser(async (opened) => {
    page = opened.page;
    await newFile(page, { council: 'Example Borough', year: '2026/27', positionDate: '01/04/2026' });
    await paste('Placement mix', MIX);
  });

  test('homes pasted from a spreadsheet say what is lacking', async () => {
    await page.getByRole('link', { name: 'Sufficiency' }).click();
    await paste('Homes and carers', HOMES);
    // 10 children and 4 + 3 places.
    await expect
      .poll(heading, { timeout: 20_000 })
      .toContain('By March 2027 we lack 3 beds in Residential, in-house');
  });

  test('on a laptop every month of the year is in sight, short or spare', async () => {
    const months = page.getByRole('group', { name: 'Places short or spare, by month' });
    await paste('Homes and carers', 'Name\tPlacement type\tPlaces\nFar House\tResidential, external\t1\n');
    await months.getByText('19.0 short').last().waitFor();
    expect(await months.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await months.getByText('19.0 short').last().waitFor({ state: 'detached' });
  });

  test('on a laptop the grid of homes says what is out of sight, to whichever side', async () => {
    const said = page.locator('.grid-frame', { has: page.getByRole('grid', { name: 'Homes and carers' }) });
    const beyond = said.locator('.grid-beyond');
    await expect.poll(() => beyond.textContent()).toBe('More to the right: Note');
    await page.getByRole('grid', { name: 'Homes and carers' }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => beyond.textContent()).toMatch(/^More to the left: Kind/);
    await page.keyboard.press('Home');
    await page.setViewportSize(DESKTOP);
    await expect.poll(() => beyond.count()).toBe(0);
    await page.setViewportSize(LAPTOP);
  });

  test('a home typed by keyboard closes part of the gap, and its cell of the heat map opens to its working', async () => {
    const grid = page.getByRole('grid', { name: 'Homes and carers' });
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    for (const text of ['Ash House', 'Home', 'Residential, in-house', '2']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await expect
      .poll(heading, { timeout: 20_000 })
      .toContain('By March 2027 we lack 1 bed in Residential, in-house');
    await page.getByRole('button', { name: /1\.0 short, Residential, in-house, Apr 2026/ }).click();
    const working = page.getByRole('complementary');
    await expect.poll(() => working.textContent()).toContain('max(0, 10.00 children − 9.00 places) = 1.00');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('homes come in from a file once their preview has been accepted, and Undo takes them back', async () => {
    const csv = 'Home,Type,Beds\nOak House,"Residential, in-house",6\nYew House,Nowhere,2\n';
    await page
      .getByLabel('Bring homes in from a file')
      .setInputFiles({ name: 'homes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const dialog = page.getByRole('dialog', { name: 'Import into Homes and carers' });
    await dialog.getByText('Row 3, Placement type: “Nowhere” is not in the placement mix').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Import 1 row' }).click();
    await expect.poll(heading, { timeout: 20_000 }).not.toContain('we lack 1 bed in Residential, in-house');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(heading, { timeout: 20_000 }).toContain('we lack 1 bed in Residential, in-house');
  });

  test('the forecast takes its places from the homes as a step that Undo takes back', async () => {
    await page
      .getByRole('button', { name: 'Set to 9, from homes: places of Residential, in-house in the mix' })
      .click();
    const set = page.getByRole('button', { name: /^Set to .* places of Residential, in-house/ });
    await expect.poll(() => set.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => set.count()).toBe(1);
  });

  test('a home without places is named, and both notes leave blank what a scheme opens', async () => {
    const grid = page.getByRole('grid', { name: 'Homes and carers' });
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    for (const text of ['Later House', 'Home', 'Residential, in-house']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page
      .getByText(/No places are given for Later House\. .* leave blank what a scheme or a measure opens/)
      .waitFor();
    await page.getByText(/Leave blank the places that a scheme or a measure opens/).waitFor();
  });

  test('the statement is edited and saved for Word', async () => {
    const summary = page.getByLabel('Summary');
    await summary.fill('We are one bed short.');
    await summary.blur();
    await page.getByRole('button', { name: 'Go back to the written text: Summary' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the statement…' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Example Borough sufficiency statement.docx');
  });

  test('two more councils make a region, and their files stay as they were', async () => {
    const folder = join(app.folders.home, 'others');
    mkdirSync(folder);
    const period = { from: '2026-04-01', to: '2027-03-31' };
    const dale = { ...SHORT_OF_BEDS, period, homes: [], authority: { name: 'Dale' } };
    const [inHouse, ...types] = SHORT_OF_BEDS.placementTypes;
    if (!inHouse) throw new Error('the sample has a type');
    const moor = {
      ...dale,
      authority: { name: 'Moor' },
      placementTypes: [{ ...inHouse, children: 2 }, ...types],
    };
    writeFileSync(join(folder, 'Dale.json'), JSON.stringify(dale));
    const workspace = join(folder, 'Moor.placements');
    value(createWorkspaceFile(workspace, fromScenario(moor), NOW));
    const before = readFileSync(workspace);
    await page.getByRole('link', { name: 'Region' }).click();
    const stray = join(folder, 'notes.txt');
    writeFileSync(stray, 'not a council');
    // A file that is none of a council does not keep out the one after it.
    await page.getByLabel('Add councils’ files').setInputFiles([join(folder, 'Dale.json'), stray, workspace]);
    await page.getByText(/“notes\.txt” is not a Placement Modeller file.* Added Dale, Moor\./).waitFor();
    // Alone 1 and 2 short, Moor with 6 to spare: together none.
    await expect
      .poll(heading, { timeout: 20_000 })
      .toContain('In March 2027 the councils are 3.0 places short in all, each by itself, and 0.0 together');
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /Dale|Moor|Example Borough/ })
        .count(),
    ).toBe(3);
    expect(readFileSync(workspace).equals(before)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove Dale' }).click();
    await expect.poll(heading, { timeout: 20_000 }).toContain('1.0 places short in all, each by itself');
  });
});
