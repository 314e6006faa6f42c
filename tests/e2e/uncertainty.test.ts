/** Three ranges, a simulation, its sentence and biggest driver, and the occupancy that breaks even. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { openExample, picture, saving } from './steps.ts';

describe('how sure are we', () => {
  let page: Page;

  const { problems } = appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /Millersdale/);
    await page.getByLabel('Scenario').selectOption({ index: 1 });
    await page.getByRole('combobox', { name: /Year/ }).selectOption('2026/27');
  });

  const typeRange = async (row: string, range: string) => {
    const cells = page.getByRole('row', { name: new RegExp(row) }).getByRole('gridcell');
    await saving(page, async () => {
      await cells.nth(VALUE_CELL).click();
      await page.keyboard.type(range);
      await page.keyboard.press('Enter');
    });
  };

  /** Whether a button stands on the line of the field it belongs to, to the right of it. */
  const isBeside = async (field: Locator, button: Locator) => {
    const [left, right] = [await field.boundingBox(), await button.boundingBox()];
    if (!left || !right) throw new Error('It is not shown.');
    const middle = right.y + right.height / 2;
    return right.x >= left.x + left.width && middle > left.y && middle < left.y + left.height;
  };

  test('three ranges go into the grid as low / likely / high', async () => {
    await page.getByRole('link', { name: 'Assumptions' }).click();
    await page.getByRole('grid').waitFor();
    await typeRange('Average leaving care placement', '70,000 / 77,000 / 98,000');
    await typeRange('Young people in leaving care', '16 / 20 / 26');
    await typeRange('Rental payable', '25,000 / 27,500 / 33,000');
    await picture(page, 'ranges', { fullPage: true });
  });

  test('the simulation answers in a sentence and names the biggest driver', async () => {
    await page.getByRole('link', { name: 'Uncertainty' }).click();
    await page.getByText('3 figures have ranges').waitFor();
    await page.getByRole('button', { name: 'Simulate' }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent(), { timeout: 30_000 })
      .toMatch(/^Likely £\S+ under to £\S+ over budget$|^Likely £\S+ to £\S+ (over|under) budget$/);
    expect(await page.locator('.sub').textContent()).toMatch(
      /Biggest driver: (Average leaving care placement|Young people)/,
    );
    await picture(page, 'uncertainty', { fullPage: true });
    await page.getByText('Ranges that move together').click();
    const asTable = page.getByRole('button', { name: /^Show as table/ });
    for (let left = await asTable.count(); left > 0; left -= 1) await asTable.first().click();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'tables', { fullPage: true });
    await page.getByRole('link', { name: 'Position' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\(likely .*\)/);
    await picture(page, 'position', { fullPage: true });
  });

  test('the chance of exceeding a figure, and a reserve, are worked out', async () => {
    await page.getByRole('link', { name: 'Uncertainty' }).click();
    await page.getByLabel('Outturn above').fill('£1.2m');
    for (const [label, at] of [
      ['Outturn above', 0],
      ['Reserve for a confidence of', 1],
    ] as const)
      expect(
        await isBeside(page.getByLabel(label), page.getByRole('button', { name: 'Work out' }).nth(at)),
        label,
      ).toBe(true);
    await page.getByRole('button', { name: 'Work out' }).first().click();
    await page.getByText(/Above £1\.20m: /).waitFor();
    await page.getByRole('button', { name: 'Work out' }).nth(1).click();
    await page.getByText(/80% sure|in 80% of outcomes/).waitFor();
  });

  test('the occupancy that breaks even is sought: the lease over the placement it replaces', async () => {
    const goal = page.getByRole('region', { name: 'Seek a goal' });
    expect(await isBeside(goal.getByLabel('To be'), goal.getByRole('button', { name: 'Seek' }))).toBe(true);
    await goal.getByLabel('Change').selectOption('assumptions/places');
    await goal.getByLabel('Figure').selectOption('saving');
    await goal.getByRole('button', { name: 'Seek' }).click();
    // £27,500 ÷ £77,000 of a young person.
    await goal.getByText(/at 0\.3571 instead of 6/).waitFor();
    await picture(page, 'goal', { fullPage: true });
  });

  test('a stress test and a two-way table show what moves', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Prices up a tenth');
    await page.getByLabel('What happens').selectOption('prices');
    await page.getByLabel('Per cent').fill('10%');
    await page.getByRole('button', { name: 'Add the stress test' }).click();
    await page.getByRole('row', { name: /Prices up a tenth/ }).waitFor();
    await page.getByRole('button', { name: 'Make the table' }).click();
    const table = page.getByRole('table', { name: / down, .* across/ });
    await table.waitFor();
    // The heading of what follows stands apart from the last line of the table.
    const [end, next] = [await table.boundingBox(), await page.locator('#stress-heading').boundingBox()];
    expect((next?.y ?? 0) - (end?.y ?? 0) - (end?.height ?? 0)).toBeGreaterThanOrEqual(12);
    await expect.poll(() => page.locator('.sub').textContent()).toContain('simulate again');
    await picture(page, 'stress', { fullPage: true });
    await page.getByRole('link', { name: 'Position' }).click();
    await page.locator('h1 .likely-stale', { hasText: 'before the last change' }).waitFor();
  });

  test('an answer stands as long as the year and the file it is of', async () => {
    await page.getByRole('link', { name: 'Uncertainty' }).click();
    const twoWay = page.getByRole('region', { name: 'Vary two figures together' });
    const [ofTable, ofChance] = [twoWay.getByRole('status'), page.locator('.ask-forms').getByRole('status')];
    await twoWay.getByRole('button', { name: 'Make the table' }).click();
    await page.getByRole('table', { name: / down, .* across/ }).waitFor();
    await page.getByRole('button', { name: 'Simulate again' }).click();
    await expect.poll(() => page.locator('.sub').textContent()).not.toContain('simulate again');
    expect(await ofTable.textContent()).toBe('');
    await page.getByLabel('Outturn above').fill('£1.2m');
    await page.getByRole('button', { name: 'Work out' }).first().click();
    await expect.poll(() => ofChance.first().textContent()).toMatch(/^Above/);
    await page.getByRole('combobox', { name: /Year/ }).selectOption('2025/26');
    await expect.poll(() => ofTable.textContent()).toMatch(/has changed since/);
    await expect.poll(() => ofChance.first().textContent()).toBe('');
    await page.getByRole('combobox', { name: /Year/ }).selectOption('2026/27');
    await expect.poll(() => ofChance.first().textContent()).toMatch(/^Above/);
    expect(problems).toEqual([]);
  });
});

/** Cells of a row of the assumptions before the value's. */
const VALUE_CELL = 1;
