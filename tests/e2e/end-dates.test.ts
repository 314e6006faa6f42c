/** An end date in the register that may be out: switched on for its type, simulated, taken back by Undo. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { openExample, picture, saving } from './steps.ts';

describe('end dates that may be out', () => {
  let page: Page;

  const { problems } = appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /St Helens/);
  });

  const settings = () => page.getByText('Ranges that move together');
  const ends = () => page.getByRole('group', { name: /end dates may be out by/ });

  test('are asked for only where the register has an end date', async () => {
    await page.getByRole('link', { name: 'Uncertainty' }).click();
    await settings().click();
    await page.getByRole('heading', { name: 'Arrivals left to chance' }).waitFor();
    expect(await ends().count()).toBe(0);
    await page.getByRole('link', { name: 'Register' }).click();
    await saving(page, async () => {
      await page.getByRole('row', { name: /R-001/ }).getByRole('gridcell').nth(END_CELL).click();
      await page.keyboard.type('31/01/2024');
      await page.keyboard.press('Enter');
    });
    await page.getByRole('link', { name: 'Uncertainty' }).click();
    await settings().click();
    await ends().waitFor();
    expect(await ends().count()).toBe(1);
  });

  test('take weeks either way, say what is wrong, and spread the forecast', async () => {
    await ends().getByLabel('Earlier').fill('120');
    await page.keyboard.press('Enter');
    await page.getByText(/type a number of weeks from 0 to 104/).waitFor();
    await ends().getByLabel('Earlier').fill('4');
    await page.keyboard.press('Tab');
    await ends().getByLabel('Later').fill('8');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^Undo/ }).isEnabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'end-dates', { fullPage: true });
    await page.getByRole('button', { name: 'Simulate', exact: true }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent(), { timeout: 20_000 })
      .toMatch(/^Likely £/);
    await page.getByRole('link', { name: 'History' }).click();
    await page
      .getByRole('button', { name: /^Changed how far end dates of Residential, external/ })
      .first()
      .click();
    await page.getByRole('cell', { name: /4 weeks earlier, 8 weeks later/ }).waitFor();
    await page.getByRole('link', { name: 'Uncertainty' }).click();
    await settings().click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => ends().getByLabel('Later').inputValue()).toBe('');
    expect(await ends().getByLabel('Earlier').inputValue()).toBe('4');
    expect(problems).toEqual([]);
  });
});

/** Cells of a row of the register between its reference and the end date. */
const END_CELL = 2;
