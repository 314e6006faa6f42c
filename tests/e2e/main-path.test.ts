/** The main job as a new user does it: New, paste a mix, read the pressure, add a measure, close, reopen, undo. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, newFile, pasteInto, readFile, toFirstFigure } from './steps.ts';

const MIX = [
  'Placement type\tChildren\tWeekly cost',
  'Residential, external\t54\t£5,000.00',
  'Fostering, in-house\t180\t465.50',
  'Fostering, agency\t92\t£982.50',
  'Supported accommodation\t24\t"1,480"',
  'Unaccompanied children (UASC)\t25\t1,150',
  'Placed with parents\t39\t0',
  '',
].join('\r\n');

describe('from a placement mix to outturn, pressure and saving', () => {
  let page: Page;
  const app = appInBrowser(async (opened) => {
    page = opened.page;
  });

  test('New asks four things and lands in the mix', async () => {
    await newFile(page, {
      council: 'Example Borough',
      year: '2026/27',
      positionDate: '01/04/2026',
      budget: '£30m',
    });
    expect(new URL(page.url()).hash).toContain('#/mix');
  });

  test('a mix copied from a spreadsheet is previewed, then goes in as one step', async () => {
    await pasteInto(page, MIX);
    const row = page.getByRole('row', { name: /Residential, external/ });
    await expect.poll(() => row.textContent()).toContain('5,000.00');
    await expect.poll(() => page.getByRole('row', { name: /^In care/ }).textContent()).toContain('414');
  });

  test('Position says the outturn and how far over budget it is', async () => {
    await page.getByRole('link', { name: 'Position' }).click();
    // 54 × 5,000 + 180 × 465.50 + 92 × 982.50 + 24 × 1,480 + 25 × 1,150 = 508,450 a week, ÷ 7 × 365 days.
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/outturn £26\.5m.*£3\.5m under budget/);
  });

  test('every figure opens to its working', async () => {
    await page
      .getByRole('row', { name: /Residential, external/ })
      .getByRole('button')
      .click();
    const panel = page.getByRole('complementary', { name: /Residential, external/ });
    await expect.poll(() => panel.textContent()).toContain('£14,078,571.43');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  test('a measure is added in a plain form and its saving is there', async () => {
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await page
      .getByLabel('What changes')
      .selectOption({ label: 'Move children from one placement type to another' });
    await page.getByLabel('Name').fill('Step down six');
    await page.getByLabel('From placement type').selectOption({ label: 'Residential, external' });
    await page.getByLabel('To placement type').selectOption({ label: 'Fostering, agency' });
    await page.getByRole('textbox', { name: /^Children/ }).fill('6');
    await page.getByRole('button', { name: 'Add the measure' }).click();
    // 6 × (5,000 − 982.50) ÷ 7 × 365 = £1,256,902 in a full year from the first day.
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /Step down six/ })
          .first()
          .textContent(),
      )
      .toContain('1,257');
  });

  test('after closing and starting again everything is there, and can still be undone', async () => {
    await app.running.stop();
    await page.context().close();
    page = await app.startAgain();
    await page
      .getByRole('button', { name: /Example Borough/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page
      .getByRole('row', { name: /Step down six/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => page.getByRole('row', { name: /Step down six/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Placement mix' }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect
      .poll(() =>
        page
          .getByRole('grid')
          .getByRole('row', { name: /Residential, external/ })
          .textContent(),
      )
      .not.toContain('5,000.00');
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect
      .poll(() =>
        page
          .getByRole('grid')
          .getByRole('row', { name: /Residential, external/ })
          .textContent(),
      )
      .toContain('5,000.00');
  });

  test('the app asked nobody but itself for anything, and nothing went wrong on the page', () => {
    expect(app.requests.length).toBeGreaterThan(10);
    expect(app.requests.filter((url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(url))).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});

describe('a value that is odd', () => {
  let page: Page;
  appInBrowser(async (opened) => {
    page = opened.page;
    await newFile(page, { council: 'Odd Borough', year: '2026/27', budget: '£30m' });
  });
  const message = () => page.getByRole('region', { name: 'Messages' }).textContent();
  const remark = () => page.locator('.formula-remark').first().textContent();

  test('a price of a year is taken and asked about, at once and in its cell', async () => {
    await toFirstFigure(page, 'Placement mix');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('320,000');
    await page.keyboard.press('Enter');
    await expect.poll(message).toContain('A price above £50,000 a week is unusual.');
    await page.keyboard.press('ArrowUp');
    await expect.poll(remark).toContain('Is it the price of a year');
    const [first] = (await readFile(page, 'workspace.read')).content.placementTypes;
    expect(first?.weeklyCost).toBe(320_000);
  });

  test('a budget in brackets is below zero, and it is asked whether that is meant', async () => {
    await goTo(page, 'Budget and actuals');
    await toFirstFigure(page, 'Budget by year');
    await page.keyboard.type('(60,000,000)');
    await page.keyboard.press('Enter');
    await expect.poll(message).toContain('Did you mean £60,000,000?');
    expect((await readFile(page, 'workspace.read')).content.budgets[0]?.amountPence).toBe(-6_000_000_000);
    await page.keyboard.press('ArrowUp');
    await expect.poll(remark).toContain('A budget below zero is unusual.');
  });

  test('Position names both, and leads to the cell', async () => {
    await goTo(page, 'Placement mix');
    await toFirstFigure(page, 'Placement mix');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await goTo(page, 'Position');
    const note = page.locator('.look-again');
    await expect
      .poll(() => note.textContent())
      .toContain('budget of 2026/27 (a budget below zero is unusual)');
    await note.getByRole('button', { name: /^weekly cost of / }).click();
    await page.getByRole('heading', { level: 1, name: 'Placement mix' }).waitFor();
    await expect.poll(remark).toContain('A price above £50,000 a week is unusual.');
  });

  test('a figure too wide for its cell is not shown cut short', async () => {
    await goTo(page, 'Placement mix');
    await toFirstFigure(page, 'Placement mix');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('999,999,999,999');
    await page.keyboard.press('Enter');
    const text = page.getByRole('gridcell', { name: /999,999,999,999/ }).locator('.grid-text');
    await expect.poll(() => text.locator('[aria-hidden=true]').textContent()).toBe('#####');
    await expect.poll(() => text.getAttribute('title')).toContain('999,999,999,999');
  });
});
