/** On paper stands all that a page holds, not what its window shows of it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, openExample } from './steps.ts';

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

test('paper says whose figures they are, of which page and scenario, and of which day; the screen does not', async () => {
  const head = page.locator('.print-head');
  expect(await head.isVisible()).toBe(false);
  await goTo(page, 'Position');
  await page.getByLabel('Scenario').selectOption({ label: 'Plan A' });
  await page.emulateMedia({ media: 'print' });
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  expect(await head.isVisible()).toBe(true);
  expect(await head.textContent()).toBe(`St Helens · Position · Scenario: Plan A · Printed ${today}`);
  await page.emulateMedia({ media: 'screen' });
  await goTo(page, 'History');
  expect(await head.textContent()).toBe(`St Helens · History · Printed ${today}`);
});

test('every page can be put on paper from the menu of the file', async () => {
  await goTo(page, 'Position');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', document.title);
  });
  await page.getByRole('button', { name: /^File/ }).click();
  await page.getByRole('menuitem', { name: 'Print this page…' }).click();
  await expect.poll(() => page.getAttribute('body', 'data-printed')).toMatch(/^Position – St Helens/);
  expect(await page.getByRole('menu').count()).toBe(0);
});
