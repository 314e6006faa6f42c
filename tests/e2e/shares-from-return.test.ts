/** Who the children are, taken from the council's own return: shown first, typed shares left, undone in one step. */
import { describe, expect, test } from 'vitest';
import { episodesCsv, headerCsv } from '../forecast/return-fixture.ts';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { dropReturn } from './sample-return.ts';
import { goTo, lastSteps, newFile, picture, readFile } from './steps.ts';

const RETURN = {
  'episodes.csv': episodesCsv([
    { child: 'A1', from: '10/05/2023' },
    { child: 'B2', from: '10/05/2023', placed: 'L1 1AA' },
    { child: 'C3', from: '10/05/2023', placed: '' },
    { child: 'D4', from: '10/05/2023', place: 'K2', provider: 'PR4' },
  ]),
  'header.csv': headerCsv('A1 1 01/06/2011', 'B2 2 01/06/2014', 'C3 2 15/06/2019', 'D4 1 02/07/2007'),
};

describe('who the children are', () => {
  const app = appInBrowser(async ({ page }) => {
    await newFile(page, { council: 'Example Borough', year: '2024/25', positionDate: '2024-04-01' });
    await goTo(page, 'Return');
    await dropReturn(page, RETURN);
    await page.getByRole('heading', { name: /^Return of/ }).waitFor();
    await goTo(page, 'Sufficiency');
  });
  const splits = async () => (await readFile(app.page, 'workspace.read')).content.demandSplits;
  const grid = () => app.page.getByRole('grid', { name: 'Who the children are' });
  const cell = (row: number, column: number) =>
    grid().locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
  const openOffer = async () => {
    await app.page.getByRole('button', { name: 'Take shares from the return…' }).click();
    return app.page.getByRole('dialog', { name: 'Who the children are, by the return' });
  };

  test('what was typed is shown beside the return’s share, and stays unless it is ticked', async () => {
    const { page } = app;
    await page
      .getByText(/^The return has the ages of four children in care on 31 March 2024, and which of them/)
      .waitFor();
    // Fostering, in-house, in the borough.
    await cell(2, 1).click();
    await page.keyboard.type('40');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(2, 1).textContent()).toBe('40%');
    const dialog = await openOffer();
    await dialog
      .getByText('One placement type has shares that were typed: they stay unless ticked.')
      .waitFor();
    const typed = dialog.getByRole('row', { name: /Fostering, in-house/ });
    expect(await typed.textContent()).toMatch(/350%of 2 knownnow 40%/);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'shares-from-return');
    await dialog.getByRole('button', { name: 'Take the shares of one placement type' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await splits()).toMatchObject([
      { placementType: 'fostering-in-house', inBorough: 0.4, ages: {}, source: '' },
      {
        placementType: 'residential-external',
        inBorough: 1,
        ages: { '16-17': 1 },
        source: 'SSDA903 return 2023/24, 2 files, on 31 Mar 2024',
      },
    ]);
    await page
      .getByText(
        /of one placement type are as the return has them on 31 March 2024, those of one other are not\./,
      )
      .waitFor();
  });

  test('it is taken over what was typed once ticked, and Undo brings that back', async () => {
    const { page } = app;
    const dialog = await openOffer();
    await dialog.getByRole('checkbox', { name: 'Take the shares of Fostering, in-house' }).press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const done = page.getByText(/of two placement types are as the return has them on 31 March 2024\.$/);
    await done.waitFor();
    // The button is gone, and the keyboard's place is not.
    await expect.poll(() => page.locator(':focus').textContent()).toMatch(/as the return has them/);
    expect(await page.getByRole('button', { name: 'Take shares from the return…' }).count()).toBe(0);
    expect(await lastSteps(page, 1)).toEqual([
      'done: Took who the children of one placement type are from the return, on 31 March 2024',
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cell(2, 1).textContent()).toBe('40%');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => cell(2, 1).textContent()).toBe('50%');
  });

  test('a share typed over says so in its source, and is not taken again unasked', async () => {
    const { page } = app;
    await cell(2, 1).click();
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await splits()).find(({ inBorough }) => inBorough === 0.45)?.source)
      .toBe('SSDA903 return 2023/24, 2 files, on 31 Mar 2024; changed by hand since');
    const dialog = await openOffer();
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(false);
    await dialog.getByRole('button', { name: 'Nothing is ticked' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(app.problems).toEqual([]);
  });
});
