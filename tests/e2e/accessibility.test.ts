/** axe finds nothing on any page, at the council laptop's size and at 400% zoom, light and dark. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser, LAPTOP, ZOOMED } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { beyondWindow, openExample } from './steps.ts';

const PAGES = [
  'position',
  'mix',
  'register',
  'budgets',
  'scenarios',
  'savings',
  'uncertainty',
  'sufficiency',
  'region',
  'assumptions',
  'return',
  'forecast',
  'reports',
  'history',
  'settings',
];

describe('accessibility', () => {
  let page: Page;

  const faults = () => axeFaults(page);

  const show = async (name: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${name}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  };

  appInBrowser(
    async (opened) => {
      page = opened.page;
    },
    { reducedMotion: 'reduce' },
  );

  /** Names of the grids that do not fit across the page. */
  const wideGrids = () =>
    page
      .getByRole('grid')
      .evaluateAll((grids) =>
        grids
          .filter((grid) => grid.scrollWidth > grid.clientWidth)
          .map((grid) => grid.getAttribute('aria-label')),
      );

  /** Words of the grids' headings that are cut off. */
  const cutHeadings = () =>
    page.getByRole('columnheader').evaluateAll((headings) =>
      headings
        .flatMap((heading) => [heading, ...heading.querySelectorAll('*')])
        .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth)
        .map((part) => part.textContent),
    );

  test('the start page', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'licences' }).click();
    const licences = page.getByRole('dialog', { name: 'Licences' });
    await licences.getByText(/^react [\d.]+: MIT$/m).waitFor();
    expect(await licences.innerText()).toMatch(/Apache License\s+Version 2\.0/);
    for (const size of [ZOOMED, LAPTOP]) {
      await page.setViewportSize(size);
      expect(await faults()).toEqual([]);
    }
    await licences.getByRole('button', { name: 'Close' }).click();
    await page.setViewportSize(ZOOMED);
    expect(await faults()).toEqual([]);
    await page.setViewportSize(LAPTOP);
    await openExample(page, /St Helens/);
  });

  test.each(PAGES)('%s', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of [LAPTOP, ZOOMED]) {
        await page.setViewportSize(size);
        await show(name);
        expect(await faults(), `${name}, ${colorScheme}, ${size.width} wide`).toEqual([]);
        expect(await beyondWindow(page), `${name} scrolls sideways at ${size.width}`).toBeLessThanOrEqual(0);
        // On a laptop the page scrolls inside the window, never the window with its bar and menus.
        const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        if (size === LAPTOP) expect(below, `${name} scrolls with the window`).toBeLessThanOrEqual(0);
        // A grid takes the window's new width a frame or two after it.
        if (size === LAPTOP)
          // Sixteen columns and a note that can be read do not go across a laptop.
          await expect
            .poll(wideGrids, { message: `grids of ${name} that scroll sideways` })
            .toEqual(name === 'sufficiency' ? ['Homes and carers'] : []);
        if (size === LAPTOP) expect(await cutHeadings(), `headings of ${name}`).toEqual([]);
      }
    }
  });

  test('a working, a form and a dialog', async () => {
    await page.setViewportSize(LAPTOP);
    await show('position');
    await page
      .getByRole('row', { name: /Residential, external/ })
      .first()
      .getByRole('button')
      .click();
    await page.getByRole('complementary').getByRole('heading').first().waitFor();
    expect(await faults()).toEqual([]);
    await show('scenarios');
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await page.getByLabel('What changes').waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults()).toEqual([]);
  });
});
