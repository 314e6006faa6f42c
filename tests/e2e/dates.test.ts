/** Dates are typed and shown day before month in a browser of any language, and half a date is kept and named. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { fillIn, goTo, lastSteps, picture, press, readFile } from './steps.ts';

describe.each(['en-US', 'de-DE'])('dates in a browser in %s', (locale) => {
  let page: Page;
  appInBrowser(
    async (opened) => {
      page = opened.page;
    },
    { locale },
  );
  const date = (name: string | RegExp) => page.getByRole('textbox', { name });
  /** What is said of a field to those who do not see it. */
  const described = (name: string) =>
    date(name).evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  const profile = async () => (await readFile(page, 'workspace.read')).content.profile;

  test('the browser is one that would show a date of its own in another order', async () => {
    const shown = await page.evaluate(() => new Date(2024, 3, 1).toLocaleDateString());
    expect(shown).not.toBe('01/04/2024');
  });

  test('a new file: half a date is named and stays, and a whole one goes in', async () => {
    const field = date('Position date');
    expect(await field.inputValue()).toMatch(/^\d\d\/\d\d\/20\d\d$/);
    await page.getByLabel('Council').fill('Date Borough');
    await page.getByLabel('Financial year').selectOption('2026/27');
    await field.fill('12/31/2026');
    await press(page, 'Enter');
    const wrong = /there is no month 31\. The day comes first, as 31\/12\/2026/;
    await expect.poll(() => described('Position date')).toMatch(wrong);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('12/31/2026');
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, `date-wrong-${locale}`);
    await field.fill('1 Nov 26');
    await press(page, 'Tab');
    expect(await field.inputValue()).toBe('01/11/2026');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByRole('heading', { name: 'Placement mix' }).waitFor();
    expect((await profile()).periodFrom).toBe('2026-11-01');
  });

  test('the settings of a file: the same, saved as it was typed, and Undo has the date back', async () => {
    await page.evaluate(() => {
      location.hash = '#/settings';
    });
    const field = date('Position date');
    expect(await field.inputValue()).toBe('01/11/2026');
    await fillIn(page, field, '2/11');
    await expect.poll(() => described('Position date')).toMatch(/“2\/11” is only part of a date/);
    expect((await profile()).periodFrom).toBe('2/11');
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, `date-settings-${locale}`);
    await press(page, 'Control+z');
    await expect.poll(() => field.inputValue()).toBe('01/11/2026');
    const before = await lastSteps(page);
    // The same day written another way changes nothing.
    await field.fill('1.11.26');
    await press(page, 'Tab');
    await expect.poll(() => field.inputValue()).toBe('01/11/2026');
    expect(await lastSteps(page)).toEqual(before);
    // Tab has gone on to the next field, past the button of the calendar.
    const next = date('Last day forecast');
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the calendar picks a day for those who would rather point', async () => {
    const calendar = page.locator('.date-input', { has: date('Last day forecast') }).locator('[type=date]');
    expect(await calendar.inputValue()).toBe('2032-03-31');
    await date('Last day forecast').focus();
    await press(page, 'Alt+ArrowDown');
    expect(await calendar.evaluate((element) => element === document.activeElement)).toBe(true);
    // What choosing a day in it does.
    await calendar.fill('2031-03-31');
    expect(await date('Last day forecast').inputValue()).toBe('31/03/2031');
    await page.getByRole('textbox', { name: 'Council' }).focus();
    await expect.poll(async () => (await profile()).periodTo).toBe('2031-03-31');
  });

  test('a measure and a scheme: days and months in their forms', async () => {
    await goTo(page, 'Scenarios');
    await page.getByRole('button', { name: 'Add a scheme' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Foster carers/ })
      .click();
    await page.getByText('Still needed').waitFor();
    await page.getByRole('button', { name: /^Add .*approv|^Add .*month/i }).click();
    const month = page.getByRole('textbox', { name: 'Month, month 1' });
    expect(await month.getAttribute('placeholder')).toBe('mm/yyyy');
    await fillIn(page, month, 'smarch');
    await expect.poll(() => described('Month, month 1')).toMatch(/^Row 1, month: .*as 05\/2024/);
    expect(await month.inputValue()).toBe('smarch');
    expect(await month.getAttribute('aria-invalid')).toBe('true');
    await fillIn(page, month, 'Apr 2027');
    await expect.poll(() => month.inputValue()).toBe('04/2027');
    expect(await axeFaults(page)).toEqual([]);
  });
});
