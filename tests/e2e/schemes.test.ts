/** Schemes in the browser: a home built from its form, two that want the same children, the savings tracker. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { inspect } from './inspect.ts';
import { fillIn, openExample, saving } from './steps.ts';

const LEAVING = 'Leaving care, out of borough';

describe('schemes', () => {
  let page: Page;

  const { problems } = appInBrowser(
    async (opened) => {
      page = opened.page;
      await openExample(page, /St Helens/);
      await page.getByRole('link', { name: 'Scenarios' }).click();
    },
    { reducedMotion: 'reduce' },
  );

  const add = async (kind: RegExp, name: string) => {
    await page.getByRole('button', { name: 'Add a scheme' }).click();
    await page.getByRole('dialog').getByRole('button', { name: kind }).click();
    await page.getByText('Still needed').waitFor();
    await fill(page.getByLabel('Name', { exact: true }), name);
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  const fill = (field: Locator, text: string) => fillIn(page, field, text);
  const choose = (field: Locator, label: string) => saving(page, () => field.selectOption({ label }));
  const figure = (key: string) => page.locator(`[data-figure="${key}"] strong`);
  const switchOn = async () => {
    const on = page.getByRole('switch', { name: /^On in/ });
    await expect.poll(() => on.isEnabled()).toBe(true);
    await on.click();
    await expect.poll(() => on.getAttribute('aria-checked')).toBe('true');
  };
  const back = () => page.getByRole('button', { name: /All scenarios/ }).click();

  test('Staying Close, from its form', async () => {
    await add(/^Staying Close/, 'Bridge flats');
    await choose(page.getByLabel(/^Placement type of the places/), 'Staying Close');
    await fill(page.getByLabel(/^Places/), '16');
    await fill(page.getByLabel(/^Planned opening/), '2024-04-01');
    await page.getByRole('button', { name: /^Add a group of/ }).click();
    await choose(page.getByLabel(/^From, group of/), LEAVING);
    await page.getByRole('button', { name: 'Add a year of grant' }).click();
    await fill(page.getByLabel(/^Financial year, year of grant/), '2024-25');
    await fill(page.getByLabel(/^Grant, year of grant/), '£700k');
    expect(await page.getByLabel(/^Financial year, year of grant/).inputValue()).toBe('2024/25');
    await page.getByText(/the grant is £700,000 more than the costs entered here/).waitFor();
    await fill(page.getByLabel(/^Rent/), '£700,000 pa');
    await page.getByText(/more than the costs entered here/).waitFor({ state: 'detached' });
    await switchOn();
    await back();
    await page.getByRole('switch', { name: /^Bridge flats in/ }).waitFor();
  });

  test('an in-house home, from its form, with its break-even following what is typed', async () => {
    await add(/^In-house children’s home/, 'Mill House');
    await page.getByRole('button', { name: /Add a type for it: Residential, in-house/ }).click();
    await expect
      .poll(() => page.getByLabel(/^Placement type of the home/).evaluate((each) => each.textContent))
      .toContain('Residential, in-house');
    await fill(page.getByLabel(/^Beds/), '8');
    await fill(page.getByLabel(/^Target occupancy/), '75');
    await fill(page.getByLabel(/^Planned opening/), '2024-09-02');
    await page.getByRole('button', { name: 'Add a group of children' }).click();
    await choose(page.getByLabel('From, group of children 1'), LEAVING);
    await fill(page.getByLabel('Price left behind, group of children 1'), '5,000');
    await fill(page.getByLabel(/^Staffing, one figure/), '600,000');
    await expect.poll(() => figure('breakEvenOccupancy').textContent()).toMatch(/^\d+(\.\d)?%$/);
    const before = await figure('breakEvenOccupancy').textContent();
    // Still being typed: what it comes to follows, and no keystroke is lost.
    await page.getByLabel(/^Other running costs/).pressSequentially('150,000');
    await expect.poll(() => figure('breakEvenOccupancy').textContent()).not.toBe(before);
    expect(await page.getByLabel(/^Other running costs/).inputValue()).toBe('150,000');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.getByRole('button', { name: /^Undo: .*other running costs/ }).count())
      .toBe(1);
    for (const key of ['emptyBed', 'breakEvenPrice', 'netSaving', 'paybackNet', 'paybackGross'])
      await figure(key).waitFor();
    await page.getByText(/^What this compiles to/).click();
    await page.getByText(/8 more places/).waitFor();
    await inspect(page, 'scheme-form');
    await switchOn();
    await back();
  });

  test('Undo takes a row of a list back out of the form while it is half typed', async () => {
    const undo = page.getByRole('button', { name: /^Undo/ });
    await page.getByRole('button', { name: 'Mill House', exact: true }).click();
    await page.getByRole('button', { name: 'Add a group of children' }).click();
    const second = page.getByLabel('Children, group of children 2');
    await second.fill('2');
    await undo.click();
    await page.getByText(/^Undone: .*who moves in/).waitFor();
    await expect.poll(() => second.count()).toBe(0);
    const first = page.getByLabel('Price left behind, group of children 1');
    await first.fill('6,000');
    await undo.click();
    await expect.poll(() => first.inputValue()).toBe('5,000');
    await back();
  });

  test('a second type of the same name is not offered: the first is there to be chosen', async () => {
    await page.getByRole('button', { name: 'Add a scheme' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^In-house children’s home/ })
      .click();
    const types = page.getByLabel(/^Placement type of the home/);
    await types.waitFor();
    expect(await types.getByRole('option', { name: 'Residential, in-house', exact: true }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /^Add a type for it/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await types.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add a scheme' }).waitFor();
  });

  test('a scheme that is not filled in yet says what it needs, and cannot be switched on', async () => {
    await page.getByRole('button', { name: 'Add a scheme' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Step down/ })
      .click();
    await page.getByText('Still needed').waitFor();
    await back();
    const line = page.getByRole('row', { name: /^Step down to foster care/ });
    await expect
      .poll(() => line.textContent())
      .toContain('Still needed: from, to, children, first move, months until the others go back');
    expect(await line.getByRole('switch', { name: /once it has what is needed/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await line.waitFor({ state: 'detached' });
  });

  test('Scenarios among the pages leads from a scheme back to all of them', async () => {
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await page.getByRole('button', { name: 'Mill House', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Mill House' }).waitFor();
    await pages.getByRole('link', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: 'Add a scheme' }).waitFor();
  });

  test('of two that want the same children one gives way, and says to whom', async () => {
    const line = page.getByRole('row', { name: /Mill House in/ });
    await page
      .getByRole('table', { name: /^Schemes and measures/ })
      .getByText(
        'Found 4 of the 6 children it asked for in Leaving care, out of borough: “Bridge flats” moves them first.',
      )
      .waitFor();
    await expect.poll(() => page.getByText(/“Mill House” gives way/).count()).toBe(1);
    await inspect(page, 'scheme-plan');
    await line.getByRole('button', { name: /saving of Mill House over all years/ }).click();
    const working = page.getByRole('complementary');
    await working.getByRole('columnheader', { name: 'Avoided' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: /^Show/ }).selectOption({ label: 'what it is made of' });
    await page.getByRole('columnheader', { name: /Break-even/ }).waitFor();
    await inspect(page, 'scheme-parts');
    // Off, the other gives way to nobody.
    await page.getByRole('switch', { name: /^Bridge flats in/ }).click();
    await expect.poll(() => page.getByText(/^Found 4 of the 6/).count()).toBe(0);
    await page.getByRole('switch', { name: /^Bridge flats in/ }).click();
    await page.getByText(/^Found 4 of the 6/).waitFor();
  });

  test('a new appraisal shows of each option what counts for it, and which option counts is chosen by name', async () => {
    await add(/^Option appraisal/, 'Elm House');
    await choose(page.getByLabel(/^Where they are placed now/), 'Residential, external');
    await fill(page.getByLabel(/^Children/), '4');
    await fill(page.getByLabel(/^Price now/), '5,000');
    await fill(page.getByLabel(/^From/), '1/7/2024');
    await choose(page.getByLabel(/^Placement type of the new/), 'Residential, own homes');
    const option = async (name: string, kind: string) => {
      await page.getByRole('button', { name: 'Add an option' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await saving(page, async () => {
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
      });
      const card = page.getByRole('group', { name, exact: true });
      await choose(card.getByLabel(/^How the need/), kind);
      return card;
    };
    const tender = await option('Operator, first tender', 'Our home, run by a commissioned operator');
    expect(await tender.getByLabel(/^Homes/).count()).toBe(0);
    await page
      .getByText(/^Still needed/)
      .getByRole('button', { name: 'options, row 1, price' })
      .click();
    await fill(tender.getByLabel(/^Price/), '4,000');
    await tender.getByText(/^Price: Framework and operator: for each child/).waitFor();
    await fill(tender.getByLabel(/^Occupancy/), '0.85');
    await tender.getByText(/0.85% is unusually little. Did you mean 85%/).waitFor();
    await fill(tender.getByLabel(/^Occupancy/), '100');
    const own = await option('Run it ourselves', 'Run in-house');
    expect(await own.getByLabel(/^Price/).count()).toBe(0);
    await fill(own.getByLabel(/^Cost of the home/), '£800k a year');
    await fill(own.getByLabel(/^Occupancy/), '100');
    await choose(page.getByLabel(/^Option that counts/), 'Run it ourselves');
    // 4 × £5,000 × 365 ÷ 7 is £1,042,857, of which the home takes £800,000.
    await expect.poll(() => figure('saving').textContent()).toBe('£242,857 a year');
    await page.getByText(/next is Operator, first tender, which saves £208,571/).waitFor();
    await inspect(page, 'option-cards');
    await page.getByRole('button', { name: 'Delete this scheme' }).click();
    await page.getByRole('button', { name: 'Add a scheme' }).waitFor();
  });

  test('permanence makes the type that those who leave care are counted in, and what is wrong is named above', async () => {
    await add(/^Permanence/, 'Special guardians');
    await saving(page, () =>
      page.getByRole('button', { name: /^Add a type for it: Special guardianship and adoption/ }).click(),
    );
    await choose(page.getByLabel(/^Route/), 'Special guardianship');
    await choose(page.getByLabel(/^From/), 'Residential, external');
    await fill(page.getByLabel(/^Children/), '-5');
    await fill(page.getByLabel(/^First order/), '1/4/2024');
    await page
      .getByText(/^To put right/)
      .getByRole('button', { name: 'children' })
      .click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await fill(page.getByLabel(/^Children/), '5');
    await page.getByText(/^5 children are cared for by special guardians/).waitFor();
    await page.getByText(/^To put right/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete this scheme' }).click();
    await page.getByRole('button', { name: 'Add a scheme' }).waitFor();
  });

  test('the tracker is filled in by keyboard, weighted, and says how it stands in a sentence', async () => {
    await page.getByRole('link', { name: 'Savings' }).click();
    await page.getByRole('heading', { level: 1, name: /two schemes in .* no target is set/ }).waitFor();
    await choose(page.getByLabel('Status of Mill House'), 'Agreed');
    await choose(page.getByLabel('Confidence of Mill House'), 'Amber');
    await choose(page.getByLabel('Kind of saving of Mill House'), 'Cost avoidance');
    await fill(page.getByLabel('Owner of Mill House'), 'Assistant director');
    await fill(page.getByLabel('Target of Mill House, £'), '£9,000,000');
    await fill(page.getByLabel('Saved to date of Mill House, £'), '12,500');
    await page
      .getByRole('heading', { level: 1, name: /of the target of £9\.0m, .* of it at risk/ })
      .waitFor();
    const weighted = () =>
      page
        .getByRole('row', { name: /^Mill House/ })
        .first()
        .getByRole('cell')
        .nth(6)
        .textContent();
    const before = await weighted();
    await fill(page.getByLabel(/^Amber/), '50');
    await expect.poll(weighted).not.toBe(before);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/schemes\.csv$/);
    await inspect(page, 'savings');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(weighted).toBe(before);
    await page.getByRole('button', { name: 'Mill House', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Mill House' }).waitFor();
    expect(problems).toEqual([]);
  });
});
