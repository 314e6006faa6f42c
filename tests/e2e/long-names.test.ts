/** Words that have no room in one line of a grid, on a council laptop. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, openExample, press, saving } from './steps.ts';

const LONG =
  'Residential for children with complex needs, two carers for each, out of borough and out of region';

describe('long names in a grid', () => {
  let page: Page;

  const { problems } = appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /St Helens/);
    await goTo(page, 'Placement mix');
  });

  /** The words of the grid that are cut short. */
  const cut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.grid-cell:not(.is-figure) > .grid-text')]
        .filter(
          (each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1,
        )
        .map((each) => each.textContent),
    );
  const activeCell = () =>
    page.evaluate(() => {
      const grid = document.querySelector('[role="grid"]');
      const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
      if (!grid || !cell) throw new Error('No cell is active.');
      const [outer, inner] = [grid.getBoundingClientRect(), cell.getBoundingClientRect()];
      return {
        row: Number(cell.dataset['row']),
        isInView: inner.top >= outer.top && inner.bottom <= outer.bottom + 1,
      };
    });

  test('take a second line, beside the register too, so that every type and category can be read', async () => {
    await page.getByRole('columnheader', { name: /^Register/ }).waitFor();
    await expect.poll(cut).toEqual([]);
    const rows = page.getByRole('row', { name: /^(Fostering, agency|Supported accommodation)/ });
    const [one, two] = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect()));
    expect(two?.height).toBeGreaterThan(one?.height ?? 0);
    // None stands on another.
    const edges = await page.locator('.grid-row').evaluateAll((all) =>
      all
        .map((row) => row.getBoundingClientRect())
        .sort((a, b) => a.top - b.top)
        .map(({ top, bottom }) => [Math.round(top), Math.round(bottom)] as const),
    );
    for (const [at, [top]] of edges.slice(1).entries())
      expect(top).toBeGreaterThanOrEqual(edges[at]?.[1] ?? 0);
  });

  test('what two lines do not hold is whole in the line above the grid, and under the pointer', async () => {
    const cell = page.getByRole('rowheader', { name: 'Other placements' });
    await saving(page, async () => {
      await cell.click();
      await page.keyboard.type(LONG);
      await press(page, 'Enter');
    });
    await expect.poll(cut).toEqual([LONG]);
    await press(page, 'ArrowUp');
    expect(await page.locator('.formula-line').inputValue()).toBe(LONG);
    const text = page.getByRole('rowheader', { name: LONG }).locator('.grid-text');
    await text.hover();
    expect(await text.getAttribute('title')).toBe(LONG);
    const short = page.getByRole('rowheader', { name: 'Fostering, agency' }).locator('.grid-text');
    await short.hover();
    expect(await short.getAttribute('title')).toBeNull();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await cell.waitFor();
  });

  test('a page key goes no further than what is in view, however tall the rows are', async () => {
    await goTo(page, 'Assumptions');
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home');
    const seen = await page.evaluate(() => {
      const bottom = document.querySelector('[role="grid"]')?.getBoundingClientRect().bottom ?? 0;
      const rows = [...document.querySelectorAll('.grid-row')];
      return rows.filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
    });
    await press(page, 'PageDown');
    const { row } = await activeCell();
    expect(row).toBeGreaterThan(2);
    expect(row).toBeLessThan(seen);
    for (const key of ['Control+End', 'Control+Home', 'PageDown', 'PageDown', 'PageUp']) {
      await press(page, key);
      await expect.poll(async () => (await activeCell()).isInView, { message: key }).toBe(true);
    }
    expect(problems).toEqual([]);
  });
});
