/** On paper stands all that a page holds, not what its window shows of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppFolders, makeFolders, type RunningApp, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let folders: AppFolders;
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  folders = makeFolders();
  app = await startApp(folders);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  await page.goto(app.address);
  await page.getByRole('button', { name: /St Helens/ }).click();
  await page.getByRole('heading', { name: /Forecast outturn/ }).waitFor();
  await page.getByRole('link', { name: 'Assumptions' }).click();
  await page.getByRole('grid').waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  folders?.remove();
});

const rows = () => page.locator('.grid-body .grid-row');
const count = async () =>
  Number(/^(\d+) assumptions/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1]);

test('every row of a long grid is printed, one under another, and menus are not', async () => {
  const all = await count();
  expect(await rows().count()).toBeLessThan(all);
  await page.emulateMedia({ media: 'print' });
  // What a browser does before it takes the page, and after.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll('.grid-body .grid-row:not(.is-blank)')].map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(printed.length).toBe(all);
  for (const [at, { top }] of printed.entries())
    expect(top).toBeGreaterThanOrEqual((printed[at - 1]?.bottom ?? 0) - 0.5);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.locator('.formula-bar').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => rows().count()).toBeLessThan(all);
  expect(await page.getByRole('navigation').isVisible()).toBe(true);
});
