/** Saving takes as long as it likes: what is typed and done meanwhile is neither lost nor taken out of turn. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, newFile, press as pressOn, readFile, toFirstFigure } from './steps.ts';

describe('while changes wait to be saved', () => {
  let page: Page;
  /** Changes wait for this before they reach the program. */
  let gate = Promise.resolve();
  let releaseChanges = (): void => {};

  const holdChanges = () => {
    gate = new Promise((resolve) => {
      releaseChanges = resolve;
    });
  };
  const workspace = async () => (await readFile(page, 'workspace.read')).content;
  const children = async () => (await workspace()).placementTypes.slice(0, 3).map((type) => type.children);
  const press = (...keys: string[]) => pressOn(page, ...keys);

  appInBrowser(
    async (opened) => {
      page = opened.page;
      await newFile(page, { council: 'Slow Borough' });
      await page.getByRole('grid').focus();
    },
    {
      before: (context) =>
        context.route('**/api/workspace.change', async (route) => {
          await gate;
          await route.continue();
        }),
    },
  );
  afterEach(() => releaseChanges());

  test('Undo takes back what was typed last, though it was not saved yet', async () => {
    await press('Control+Home', 'ArrowRight');
    await page.keyboard.type('11');
    await press('Enter');
    await expect.poll(async () => (await children())[0]).toBe(11);
    holdChanges();
    await page.keyboard.type('12');
    await press('Enter');
    await page.keyboard.type('13');
    await press('Enter', 'Control+z');
    releaseChanges();
    await page.getByText(/^Undone: .* to 13$/).waitFor();
    expect(await children()).toEqual([11, 12, null]);
    await expect.poll(() => page.getByRole('gridcell', { name: '13' }).count()).toBe(0);
    await press('Control+y');
    await expect.poll(children).toEqual([11, 12, 13]);
  });

  test('nothing is called saved while it is not', async () => {
    const bar = page.locator('.file-state');
    expect(await bar.textContent()).toMatch(/^Saved/);
    holdChanges();
    await press('Control+Home', 'ArrowRight');
    await page.keyboard.type('14');
    await press('Enter');
    await expect.poll(() => bar.textContent()).toBe('Saving…');
    releaseChanges();
    await expect.poll(() => bar.textContent()).toMatch(/^Saved/);
    await press('Control+z');
    await expect.poll(children).toEqual([11, 12, 13]);
  });

  test('a page gone to straight away shows figures with what was typed in them', async () => {
    await press('Control+Home', 'ArrowRight', 'ArrowRight');
    for (let row = 0; row < 3; row += 1) {
      await page.keyboard.type('700');
      await press('Enter');
    }
    await expect.poll(async () => (await workspace()).placementTypes[2]?.weeklyCost).toBe(700);
    holdChanges();
    await page.keyboard.type('1400');
    await press('Enter');
    await page.getByRole('link', { name: 'Position' }).click();
    releaseChanges();
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.textContent()).toMatch(/^Forecast £\d/);
    const shown = await heading.textContent();
    await page.reload();
    await heading.waitFor();
    expect(await heading.textContent()).toBe(shown);
  });

  test('a budget typed twice before it was saved is one budget', async () => {
    await page.getByRole('link', { name: 'Budget and actuals' }).click();
    await page.getByRole('grid', { name: 'Budget by year' }).focus();
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'Delete');
    await expect.poll(async () => (await workspace()).budgets.length).toBe(0);
    holdChanges();
    for (const amount of ['30m', '31m']) {
      await page.keyboard.type(amount);
      await press('Tab', 'Shift+Tab');
    }
    releaseChanges();
    await expect
      .poll(async () => (await workspace()).budgets.map(({ amountPence }) => amountPence))
      .toEqual([3_100_000_000]);
  });

  test('two shares of a row that the file did not have are both kept', async () => {
    await goTo(page, 'Sufficiency');
    await toFirstFigure(page, 'Who the children are');
    holdChanges();
    for (const share of ['50', '25']) {
      await page.keyboard.type(share);
      await press('Tab');
    }
    releaseChanges();
    const splits = async () =>
      (await workspace()).demandSplits.map(({ inBorough, ages }) => ({ inBorough, ages }));
    await expect.poll(splits).toEqual([{ inBorough: 0.5, ages: { '0-4': 0.25 } }]);
    expect(await page.getByRole('alert').allTextContents()).toEqual(['']);
  });

  test('settings that are kept together do not undo one another', async () => {
    holdChanges();
    for (const [name, text] of [
      ['Target in the borough', '60'],
      ['Occupancy to plan with', '85'],
    ] as const) {
      await page.getByLabel(name).fill(text);
      await press('Tab');
    }
    releaseChanges();
    await expect
      .poll(async () => (await workspace()).profile.sufficiency)
      .toMatchObject({ inBoroughTarget: 0.6, occupancy: 0.85 });

    await goTo(page, 'Uncertainty');
    await page.getByText('Ranges that move together').click();
    holdChanges();
    await page.locator('.arrivals input').first().fill('2');
    await press('Tab');
    await page.keyboard.type('3');
    await press('Tab');
    releaseChanges();
    const arrivals = async () =>
      (await workspace()).profile.uncertainty?.arrivals.map((each) => each.perMonth);
    await expect.poll(arrivals).toEqual([2, 3]);
    // What Undo takes back stays taken back when the next is typed.
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText(/^Undone/).waitFor();
    expect(await arrivals()).toEqual([2]);
    await page.locator('.arrivals input').nth(2).fill('4');
    await press('Tab');
    await expect.poll(arrivals).toEqual([2, 4]);
  });

  test('typing that goes on in a field while it is being saved is kept', async () => {
    await page.evaluate(() => {
      location.hash = '#/settings';
    });
    const council = page.getByLabel('Council');
    await council.fill('Slow');
    holdChanges();
    await press('Enter');
    await page.keyboard.type(' and steady');
    const saved = page.waitForResponse('**/api/workspace.read');
    releaseChanges();
    await saved;
    await expect.poll(() => page.title()).toContain('Slow –');
    await press('Enter');
    await expect.poll(async () => (await workspace()).profile.council).toBe('Slow and steady');
  });

  test('a text typed twice before it was saved is one text, and written anew it is none', async () => {
    await page.getByRole('link', { name: 'Export and import' }).click();
    const text = page.getByRole('textbox', { name: 'Background' });
    const written = await text.inputValue();
    const texts = async () => (await workspace()).reportTexts.map((each) => each.text);
    holdChanges();
    for (const typed of ['First', 'Second']) {
      await text.fill(typed);
      await press('Tab');
    }
    releaseChanges();
    await expect.poll(texts).toEqual(['Second']);
    await expect.poll(() => text.inputValue()).toBe('Second');
    holdChanges();
    for (const typed of ['Third', 'Second', written]) {
      await text.fill(typed);
      await press('Tab');
    }
    releaseChanges();
    await expect.poll(texts).toEqual([]);
    await expect.poll(() => text.inputValue()).toBe(written);
    expect(await page.getByRole('alert').allTextContents()).toEqual(['']);
  });

  test('rows moved among rows that are not saved yet land where they are shown', async () => {
    await goTo(page, 'Placement mix');
    const grid = page.getByRole('grid', { name: 'Placement mix' });
    const names = async () => (await workspace()).placementTypes.map((type) => type.name);
    const before = await names();
    await grid.focus();
    holdChanges();
    await press('Control+End', 'Home');
    for (const name of ['Crisis beds', 'Semi-independent']) {
      await page.keyboard.type(name);
      await press('Enter');
    }
    await press('ArrowUp', 'Alt+ArrowUp', 'Control+Home', 'Control+-');
    releaseChanges();
    const wanted = [...before.slice(1), 'Semi-independent', 'Crisis beds'];
    await expect.poll(names).toEqual(wanted);
    await expect
      .poll(async () => (await grid.getByRole('rowheader').allTextContents()).slice(0, wanted.length))
      .toEqual(wanted);
    for (let step = 0; step < 4; step += 1) await press('Control+z');
    await expect.poll(names).toEqual(before);
  });

  test('what is being typed when the page is loaded again is in the file', async () => {
    await page.getByRole('link', { name: 'Placement mix' }).click();
    await page.getByRole('grid', { name: 'Placement mix' }).focus();
    await press('Control+Home', 'ArrowRight');
    await page.keyboard.type('99');
    // A request that is looked at on its way would end with the page it came from.
    await page.context().unrouteAll({ behavior: 'wait' });
    await page.reload();
    await expect.poll(async () => (await children())[0]).toBe(99);
  });
});
