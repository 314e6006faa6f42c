/**
 * What a forecast leaves in the placement mix: children that can be seen, that no number typed beside them is lost in,
 * and that say when the forecast they are of has changed.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { dropReturn, LAST } from './sample-return.ts';
import { newFile, pasteInto } from './steps.ts';

describe('the forecast in the mix', () => {
  let page: Page;

  const { problems } = appInBrowser(
    async (opened) => {
      page = opened.page;
      await newFile(page, {
        council: 'Example Borough',
        // Two years after the returns end.
        year: `${LAST + 2}/${(LAST + 3) % 100}`,
        positionDate: `01/06/${LAST + 2}`,
      });
      await go('Position');
      await page.getByRole('button', { name: 'Go to the Return page' }).click();
      await dropReturn(page);
      await page.getByRole('heading', { name: /^Return of/ }).waitFor({ timeout: 60_000 });
    },
    { reducedMotion: 'reduce' },
  );

  const go = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const intoTheMix = async () => {
    await go('Forecast');
    await page
      .getByRole('group', { name: 'Part of the page' })
      .getByRole('button', { name: 'Into the mix', exact: true })
      .click();
    await page.getByRole('table', { name: 'What goes into the mix' }).waitFor();
  };
  const section = () => page.getByRole('region', { name: 'The forecast in the placement mix' });
  /** The Children cell of the second row, Residential, external. */
  const children = () =>
    page
      .getByRole('grid', { name: 'Placement mix', exact: true })
      .locator('[role=gridcell][data-row="1"][data-column="1"]');
  const totals = () => page.getByRole('row', { name: /^All children/ }).textContent();

  test('warns of a return long past, of what is left out, stays as typed or lacks a price, beside the button', async () => {
    await go('Placement mix');
    await pasteInto(page, ['Placement type\tChildren\tWeekly cost', 'Lodgings\t2\t900', ''].join('\r\n'));
    await intoTheMix();
    await section()
      .getByText(/^Lodgings keeps the children typed there, .* they would be counted twice/)
      .waitFor();
    await section()
      .getByText(/2 years and 2 months after the last day known/)
      .waitFor();
    await section()
      .getByText(/^Left out of the mix, and so of the pressure: .*Custody/)
      .waitFor();
    await section()
      .getByText(/placement types have no price yet/)
      .waitFor();
    await button(`Begin on 1 April ${LAST}`).click();
    await expect
      .poll(() =>
        section()
          .getByText(/after the last day known/)
          .count(),
      )
      .toBe(0);
    await section().getByText(`from April ${LAST}`, { exact: false }).waitFor();
  });

  test('says where the low end stops at none, so that a simulation averages more than is expected', async () => {
    const stopped = await page
      .getByRole('table', { name: 'What goes into the mix' })
      .getByRole('row')
      .filter({ hasText: /0 to [1-9]/ })
      .count();
    expect(stopped).toBeGreaterThan(0);
    await page.getByText(/so few children are expected that the low end stops at 0: a simulation/).waitFor();
  });

  test('by the keyboard it goes in, the focus stays, and the way leads to the prices', async () => {
    await button('Put the forecast into the mix').focus();
    await page.keyboard.press('Enter');
    await section().getByText('The mix holds the forecast as it is.').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Put it in again, as it is now');
    await page
      .getByRole('status')
      .getByText(/have no price yet/)
      .waitFor();
    expect(await button('See the pressure').count()).toBe(0);
    await button('Type the prices').click();
    await page.getByRole('heading', { name: 'Placement mix' }).waitFor();
    const prices = [
      'Placement type\tWeekly cost',
      'Residential, in-house\t4,400',
      'Residential, external\t5,100',
      'Fostering, in-house\t465.50',
      'Fostering, agency\t982.50',
      'Kinship fostering (with family and friends)\t310',
      'Supported accommodation\t1,480',
      'Secure\t7,000',
      '',
    ].join('\r\n');
    await pasteInto(page, prices);
  });

  test('the mix shows the children, counts them, and refuses a number that would not count', async () => {
    await expect.poll(() => children().textContent()).toMatch(/^\d+(\.\d+)?by month$/);
    await expect.poll(totals).toMatch(/^All children; £ a week[1-9]\d*(\.\d+)?£[1-9]/);
    const before = await totals();
    await page
      .getByText(/^The children of \d+ placement types go by the month: forecast from 31 Mar/)
      .waitFor();
    await children().click();
    await page.keyboard.type('12');
    await page
      .getByRole('alert')
      .getByText(/^Residential, external goes by the month: .* A number here would not count/)
      .waitFor();
    expect(await totals()).toBe(before);
    expect(await axeFaults(page)).toEqual([]);
    await button('Details').click();
    await button('Take the months out').click();
    await expect.poll(() => children().textContent()).toBe('');
    expect(await totals()).not.toBe(before);
    await button('Undo').click();
    await expect.poll(totals).toBe(before);
    await button(/^Close details/).click();
  });

  test('a changed forecast is said on the mix and the position, with what putting it in again does', async () => {
    await go('Forecast');
    await page
      .getByRole('group', { name: 'Part of the page' })
      .getByRole('button', { name: 'Adjustments', exact: true })
      .click();
    await page.getByLabel('What happens').selectOption('entrants');
    await page.getByLabel('How many more').fill('3');
    await page.getByLabel('First month').fill(`10/${LAST}`);
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /3 children a month more come into care/ }).waitFor();
    const said =
      /The forecast has changed since it was put in: its adjustments are others: now with 3 children/;
    await go('Placement mix');
    await page.getByText(said).waitFor();
    await go('Position');
    await page.getByText(said).waitFor();
    const heading = () => page.getByRole('heading', { level: 1 }).textContent();
    await button('See what putting it in again would change').click();
    await section().getByText(said).waitFor();
    const row = section().getByRole('row', { name: /^Base/ });
    const cells = await row.getByRole('cell').allTextContents();
    const [, then] = (cells[1] ?? '').split(' → ');
    expect(then).toMatch(/^£[\d.]+m$/);
    await button('Put it in again, as it is now').click();
    await section().getByText('The mix holds the forecast as it is.').waitFor();
    await button('See the pressure').click();
    await expect.poll(heading).toContain(`Forecast outturn £${Number(then?.slice(1, -1)).toFixed(1)}m`);
    expect(await page.getByText(said).count()).toBe(0);
    // Another mapping is told as that, and of adjustments nothing.
    await intoTheMix();
    await page.getByLabel('Placed for adoption goes to').selectOption('Left out');
    await go('Position');
    const note = page.getByText(/^The children of \d+ placement types are of a forecast\./);
    await expect
      .poll(() => note.textContent())
      .toMatch(/put in: children of the return’s “Placed for adoption” are now left out\./);
    expect(await note.textContent()).not.toContain('adjustment');
    expect(problems).toEqual([]);
  }, 60_000);
});
