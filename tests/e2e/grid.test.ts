/** The register by keyboard alone, as a spreadsheet user fills it in; what counts is what the file then holds. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { goTo, newFile, picture, press as pressOn, readFile } from './steps.ts';

describe('three placements typed into the register', () => {
  let page: Page;

  const rows = async () =>
    (await readFile(page, 'register.read')).map(({ ref, type, start, end, weeklyCost }) => [
      ref,
      type,
      start,
      end,
      weeklyCost,
    ]);
  const stored = (wanted: Awaited<ReturnType<typeof rows>>) => expect.poll(rows).toEqual(wanted);
  const press = (...keys: string[]) => pressOn(page, ...keys);
  const remark = () => page.locator('.formula-remark').textContent();
  const FIRST = ['R1', 'residential-external', '2026-11-01', null, 5200];
  const SECOND = ['R2', 'residential-external', '2026-11-01', null, 4950.5];

  appInBrowser(async (opened) => {
    page = opened.page;
    await newFile(page, { council: 'Grid Borough' });
    await goTo(page, 'Register');
    await page.getByRole('grid').focus();
  });

  test('each value lands in its own cell, and a choice is the one that was typed', async () => {
    for (const [ref, type, cost] of [
      ['R1', 'Residential, external', '5,200'],
      ['R2', 'residential, e', '£4,950.50'],
    ] as const) {
      for (const text of [ref, type, '1/11/2026', '', cost]) {
        await page.keyboard.type(text);
        await press('Tab');
      }
      await press('Enter', 'Home');
    }
    await stored([FIRST, SECOND]);
  });

  test('words that are more than one choice, or none, are not written, and it is said which there are', async () => {
    await page.keyboard.type('R3');
    await press('Tab');
    await page.keyboard.type('Residential');
    await press('Tab');
    await expect.poll(remark).toMatch(/could be Residential, in-house or Residential, external\./);
    await press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('hotel');
    await press('Tab');
    await expect.poll(remark).toMatch(/“hotel” is not one of the choices\. Choose Residential/);
    const field = page.getByRole('combobox', { name: /^Placement type of R3/ });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    // What was typed before is saved a moment later.
    await expect.poll(async () => (await rows())[2]).toEqual(['R3', null, '', null, null]);
    await press('Control+a');
    await page.keyboard.type('fostering, ag');
    // An arrow takes it and goes one cell on, once.
    await press('ArrowRight');
    await page.keyboard.type('1/11/2026');
    await press('Tab', 'Tab');
    await page.keyboard.type('982.50');
    await press('Enter');
    await stored([FIRST, SECOND, ['R3', 'fostering-agency', '2026-11-01', null, 982.5]]);
  });

  test('the list opens with F2 and with Alt+Down, and Up, Down and Enter choose from it', async () => {
    await press('Control+Home', 'ArrowRight', 'F2');
    const list = page.getByRole('listbox');
    await list.waitFor();
    const options = await list.getByRole('option').allInnerTexts();
    expect(options).toContain('Residential, external');
    await press('ArrowUp', 'Enter');
    const before = options[options.indexOf('Residential, external') - 1];
    await expect.poll(() => page.getByRole('gridcell').first().textContent()).toBe(before);
    await press('Control+z', 'ArrowUp');
    await stored([FIRST, SECOND, ['R3', 'fostering-agency', '2026-11-01', null, 982.5]]);
    await press('Alt+ArrowDown');
    await list.waitFor();
    await press('Escape');
    await list.waitFor({ state: 'detached' });
  });

  test('one click selects a choice cell, however often it is clicked; a double click opens its list', async () => {
    const cell = page.getByRole('gridcell', { name: 'Residential, external' }).first();
    await cell.click();
    await page.waitForTimeout(600);
    await cell.click();
    expect(await page.getByRole('listbox').count()).toBe(0);
    await cell.dblclick();
    await page.getByRole('listbox').getByRole('option', { name: 'Fostering, in-house' }).click();
    await expect.poll(async () => (await rows())[0]?.[1]).toBe('fostering-in-house');
    await press('Control+z');
    await expect.poll(async () => (await rows())[0]).toEqual(FIRST);
  });

  test('a choice that cannot be taken is not lost without a word when one clicks elsewhere', async () => {
    await press('Control+Home', 'ArrowRight');
    await page.keyboard.type('hotel');
    await page.getByRole('gridcell', { name: '5,200.00' }).click();
    const field = page.getByRole('combobox', { name: /^Placement type of R1/ });
    expect(await field.inputValue()).toBe('hotel');
    await page.getByLabel('Find').click();
    await page.getByText('“hotel” is not one of the choices, so Placement type was left as it was').waitFor();
    expect((await rows())[0]).toEqual(FIRST);
    await page.getByRole('grid').focus();
  });

  test('cells are copied, pasted, filled down and cleared, and each can be taken back', async () => {
    const third = ['R3', 'fostering-agency', '2026-11-01', null, 982.5];
    await press('Control+Home', 'ArrowRight', 'Shift+ArrowRight', 'Control+c');
    await press('ArrowDown', 'ArrowDown', 'Control+v');
    await stored([FIRST, SECOND, ['R3', 'residential-external', '2026-11-01', null, 982.5]]);
    await press('Control+z');
    await stored([FIRST, SECOND, third]);

    await press('Control+Home');
    for (let step = 0; step < 4; step += 1) await press('ArrowRight');
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await stored([FIRST, [...SECOND.slice(0, 4), 5200], [...third.slice(0, 4), 5200]]);
    await press('Control+z');
    await stored([FIRST, SECOND, third]);

    await press('Delete');
    await stored([FIRST, SECOND, third].map((row) => [...row.slice(0, 4), null]));
    await press('Control+z');
    await stored([FIRST, SECOND, third]);
  });

  test('Enter and the down arrow both go on to a row of its own after the last', async () => {
    await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    for (const [ref, key] of [
      ['R4', 'Enter'],
      ['R5', 'ArrowDown'],
      ['R6', 'Enter'],
    ] as const) {
      await page.keyboard.type(ref);
      await press(key);
    }
    const refs = async () => (await rows()).map(([ref]) => ref);
    await expect.poll(refs).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
    for (let row = 0; row < 3; row += 1) await press('Control+z');
    await expect.poll(refs).toEqual(['R1', 'R2', 'R3']);
  });
});

describe('a short name typed into the mix', () => {
  let page: Page;
  appInBrowser(async (opened) => {
    page = opened.page;
    await newFile(page, { council: 'Short Borough' });
  });
  const types = async () =>
    (await readFile(page, 'workspace.read')).content.placementTypes.map(({ name, children }) => [
      name,
      children,
    ]);
  const meaning = () => page.getByLabel(/IFA.* means/);
  const typeRow = async (...cells: string[]) => {
    await page.getByRole('grid', { name: 'Placement mix', exact: true }).focus();
    await pressOn(page, 'Control+End', 'Home');
    for (const cell of cells) {
      await page.keyboard.type(cell);
      await pressOn(page, 'Tab');
    }
    await expect.poll(types).toContainEqual([cells[0], cells[1] === undefined ? null : Number(cells[1])]);
  };

  test('is asked about in the words of a paste, and put into the row that is meant', async () => {
    const before = await types();
    await typeRow('IFA', '92');
    await page.getByRole('heading', { name: 'Names that may be short for rows there already' }).waitFor();
    expect(await meaning().getByRole('option').allTextContents()).toEqual([
      'a row of its own',
      'Fostering, agency',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'short-name');
    await meaning().selectOption('Fostering, agency');
    await expect
      .poll(types)
      .toEqual(before.map(([name]) => [name, name === 'Fostering, agency' ? 92 : null]));
    await meaning().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo: Put IFA into Fostering, agency/ }).click();
    await expect.poll(types).toContainEqual(['IFA', 92]);
  });

  test('nothing is written over where both rows have figures, and it may stay a row of its own', async () => {
    await meaning().waitFor();
    // The file has the 5 while the page still shows none: its own reading is held up until the answer is in.
    const answered = Promise.withResolvers<void>();
    let readings = 0;
    await page.context().route('**/api/workspace.read', async (route) => {
      readings += 1;
      if (readings === 1) await answered.promise;
      await route.continue();
    });
    await page.locator('[data-row="3"][data-column="1"]').click();
    await page.keyboard.type('5');
    const heldUp = page.waitForRequest('**/api/workspace.read');
    await pressOn(page, 'Enter');
    await heldUp;
    await meaning().selectOption('Fostering, agency');
    await page.getByText(/both have figures: put the children together in one of the two rows/).waitFor();
    answered.resolve();
    await page.context().unrouteAll({ behavior: 'wait' });
    await expect.poll(types).toContainEqual(['Fostering, agency', 5]);
    expect(await types()).toEqual(expect.arrayContaining([['IFA', 92]]));
    await page.getByRole('button', { name: 'Keep a row of its own for IFA' }).click();
    await meaning().waitFor({ state: 'detached' });
    // The file has the answer: a page that knows nothing of it does not ask again, and Undo takes it back.
    await page.reload();
    await page.getByRole('grid', { name: 'Placement mix', exact: true }).waitFor();
    expect(await meaning().count()).toBe(0);
    await page.getByRole('button', { name: /^Undo: Kept IFA as a row of its own/ }).click();
    await meaning().waitFor();
    await page.getByRole('button', { name: /^Redo: Kept IFA/ }).click();
    await meaning().waitFor({ state: 'detached' });
  });
});
