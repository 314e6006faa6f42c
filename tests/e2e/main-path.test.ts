/** The main job as a new user does it: New, paste a mix, read the pressure, add a measure, close, reopen, undo. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppFolders, makeFolders, type RunningApp, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';

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
  let browser: Browser;
  let folders: AppFolders;
  let app: RunningApp;
  let page: Page;
  const requests: string[] = [];
  const problems: string[] = [];

  const open = async () => {
    app = await startApp(folders);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(app.address);
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    folders = makeFolders();
    await open();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    folders?.remove();
  });

  test('New asks four things and lands in the mix', async () => {
    await page.getByLabel('Council').fill('Example Borough');
    await page.getByLabel('Financial year').selectOption('2026/27');
    await page.getByLabel('Position date').fill('2026-04-01');
    await page.getByLabel('Placement budget of the year').fill('£30m');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByRole('heading', { name: 'Placement mix' }).waitFor();
    expect(new URL(page.url()).hash).toContain('#/mix');
  });

  test('a mix copied from a spreadsheet is previewed, then goes in as one step', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), MIX);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+v');
    const preview = page.getByRole('dialog');
    await preview.waitFor();
    await preview.getByRole('button', { name: /^Paste/ }).click();
    await preview.waitFor({ state: 'hidden' });
    const row = page.getByRole('row', { name: /Residential, external/ });
    await expect.poll(() => row.textContent()).toContain('5,000.00');
    await expect
      .poll(() => page.getByRole('row', { name: /Children in care/ }).textContent())
      .toContain('414');
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
    await app.stop();
    await page.context().close();
    await open();
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
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  });
});
