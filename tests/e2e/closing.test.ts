/** Closing the window loses nothing that was typed: it is in the file when that is opened again. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { skippedHere } from '../skipped-here.ts';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, openExample, toFirstFigure } from './steps.ts';

const cannotHoldUp = skippedHere(
  process.platform === 'win32',
  'What was waiting to be saved',
  'a program cannot be held up there',
);

describe('what is being typed when the window is closed', () => {
  let page: Page;

  const open = async () => {
    page = await app.openPage();
    await page.getByRole('navigation').waitFor();
  };
  /** The children of the first placement types, as the grid has them. */
  const children = async () => {
    await goTo(page, 'Placement mix');
    const grid = page.getByRole('grid', { name: 'Placement mix' });
    await grid.waitFor();
    const rows = await grid
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .all();
    return Promise.all(rows.slice(0, 3).map((row) => row.getByRole('gridcell').first().textContent()));
  };
  const toFirstCell = async () => {
    await goTo(page, 'Placement mix');
    await toFirstFigure(page, 'Placement mix');
  };
  /** By the cross of the window the page is asked first; it can also be closed unasked. */
  const close = async (how: 'by the cross' | 'unasked') => {
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: how === 'by the cross' });
    await closed;
  };

  const app = appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /St Helens/);
  });

  beforeEach(async () => {
    if (page.isClosed()) await open();
  });

  test.each([
    ['by the cross', '92'],
    ['unasked', '93'],
  ] as const)('in a cell is in the file, closed %s', async (how, typed) => {
    await toFirstCell();
    await page.keyboard.type(typed);
    await close(how);
    await open();
    expect((await children())[0]).toBe(typed);
  });

  test('in the line above the grid is in the file', async () => {
    await toFirstCell();
    await page.locator('.formula-line').fill('94');
    await close('unasked');
    await open();
    expect((await children())[0]).toBe('94');
  });

  test.each([
    ['settings', 'Council', 'Closing Borough'],
    ['reports', 'Background', 'As the cabinet asked.'],
  ])('in a field of the page of %s is in the file', async (name, label, typed) => {
    const field = () => page.getByRole('textbox', { name: label, exact: true });
    await page.goto(new URL(`#/${name}`, page.url()).href);
    await field().fill(typed);
    await close('unasked');
    await open();
    await page.goto(new URL(`#/${name}`, page.url()).href);
    await expect.poll(() => field().inputValue()).toBe(typed);
  });

  test('and cannot be read is kept in its cell and marked', async () => {
    await toFirstCell();
    await page.keyboard.type('about ninety');
    await close('by the cross');
    await open();
    await goTo(page, 'Placement mix');
    const cell = page.getByRole('gridcell', { name: /about ninety/ });
    await cell.waitFor();
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
  });

  test('and is no answer of a choice leaves the cell as it was', async () => {
    await toFirstCell();
    await page.keyboard.press('End');
    const active = () => page.locator('[role="gridcell"][aria-selected="true"]').textContent();
    const before = await active();
    expect(before).toBe('Yes');
    await page.keyboard.type('neither');
    await close('by the cross');
    await open();
    await toFirstCell();
    await page.keyboard.press('End');
    expect(await active()).toBe(before);
    expect(await page.getByRole('gridcell', { name: /neither/ }).count()).toBe(0);
  });

  test.skipIf(cannotHoldUp)('is in the file with all that was still waiting to be saved', async () => {
    await toFirstCell();
    app.running.hold();
    for (const typed of ['11', '12']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('13');
    await close('by the cross');
    app.running.goOn();
    await open();
    await expect.poll(children).toEqual(['11', '12', '13']);
  });
});
