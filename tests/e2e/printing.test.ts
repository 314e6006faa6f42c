/** On paper stands all that a page holds, not what its window shows of it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { openExample } from './steps.ts';

let page: Page;

appInBrowser(async (opened) => {
  page = opened.page;
  await openExample(page, /St Helens/);
  await page.getByRole('link', { name: 'Assumptions' }).click();
  await page.getByRole('grid').waitFor();
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
