/** The worked option appraisal in the browser: its options side by side, in a line each, and the one that counts. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { inspect } from './inspect.ts';
import { fillIn, goTo, openExample, saving } from './steps.ts';

describe('an option appraisal', () => {
  let page: Page;

  const { problems } = appInBrowser(
    async (opened) => {
      page = opened.page;
      await openExample(page, /St Helens/);
      await goTo(page, 'Scenarios');
      await page.getByRole('button', { name: 'The Grove', exact: true }).click();
    },
    { reducedMotion: 'reduce' },
  );

  const fill = (field: Locator, text: string) => fillIn(page, field, text);

  test('shows its options side by side and where their order turns', async () => {
    const options = page.getByRole('table', { name: /^Options in a full year/ });
    await options.getByRole('row', { name: /^Run it ourselves/ }).waitFor();
    expect(await options.getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining(['Saving £ a year', 'Capital £']),
    );
    await page.getByText(/come out the same if/).waitFor();
    await inspect(page, 'option-appraisal');
  });

  test('an option is read in a line and edited under it, and nothing of it is out of view to the side', async () => {
    const line = page.locator('summary', { hasText: 'Run it ourselves' });
    await expect
      .poll(() => line.textContent())
      .toMatch(/Run in-house.*Beds 3 · .*Cost of the home £397,696 a year/);
    const form = page.getByRole('group', { name: 'Run it ourselves', exact: true });
    expect(await form.count()).toBe(0);
    await line.click();
    await form.getByLabel(/^Beds/).waitFor();
    // What its kind does not ask for is not there.
    expect(await form.getByLabel(/^Capped at/).count()).toBe(0);
    const list = page.locator('.scheme-list').first();
    expect(await list.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    await inspect(page, 'option-form');
    await fill(form.getByLabel(/^Beds/), 'three');
    await line.getByText('To put right: beds').waitFor();
    await line.click();
    await page.getByRole('button', { name: 'options, row 6, beds' }).click();
    expect(await form.getByLabel(/^Beds/).evaluate((each) => each === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await line.getByText('To put right: beds').waitFor({ state: 'detached' });
  });

  test('the option that counts is chosen from those there are, and follows when it is renamed', async () => {
    const counts = page.getByLabel('Option that counts');
    const form = page.getByRole('group', { name: 'Run it ourselves', exact: true });
    expect(await counts.inputValue()).toBe('Run it ourselves');
    await fill(form.getByLabel(/^Option/), 'In-house');
    await expect.poll(() => counts.inputValue()).toBe('In-house');
    await saving(page, () => page.getByRole('button', { name: /^Remove this option.*In-house/ }).click());
    // Taken away, it is not forgotten that it was chosen: somebody has to choose another.
    await page.getByText('“In-house” is none of the options. Choose one of them, or none.').waitFor();
    expect(await counts.inputValue()).toBe('In-house');
    expect(await axeFaults(page)).toEqual([]);
    await saving(page, () => counts.selectOption('Framework'));
    await page.getByText(/is none of the options/).waitFor({ state: 'detached' });
    await page.getByText('Framework is the option that counts.').waitFor();
    const undo = () => page.getByRole('button', { name: /^Undo/ }).click();
    await undo();
    await page.getByText(/is none of the options/).waitFor();
    await undo();
    await page.getByText('In-house is the option that counts.').waitFor();
    await undo();
    await expect.poll(() => counts.inputValue()).toBe('Run it ourselves');
    expect(problems).toEqual([]);
  });
});
