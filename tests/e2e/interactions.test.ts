import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';

async function goTo(page: Page, name: string): Promise<void> {
  await page.evaluate(`window.location.hash = '#/${name}'`);
  await page.locator(`nav a[href="#/${name}"][aria-current]`).waitFor({ state: 'attached' });
  await page.locator('main h1').waitFor();
}

let page: Page;
const { problems } = appInBrowser(async (opened) => {
  page = opened.page;
});

describe('by keyboard and by pointer', () => {
  it('the four questions say what is wrong and put the cursor there', async () => {
    await page.fill('[name=budget]', 'lots');
    await page.click('text=Make the file');
    expect(await page.evaluate('document.activeElement.name')).toBe('council');
    expect(await page.locator('.field-problem').allInnerTexts()).toEqual([
      'Give the council’s name, for instance St Helens.',
      '“lots” is not an amount of money. Type pounds, for instance 27,000,000 or 27m.',
    ]);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('a figure opens to its working, whose parts open in turn, and gives the focus back', async () => {
    await page.getByRole('button', { name: /^St Helens/ }).click();
    const outturn = page.getByRole('button', { name: /million pounds, outturn: open/ });
    await outturn.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    const title = panel.getByRole('heading');
    await panel.locator('tbody button').first().waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    expect(await axeFaults(page)).toEqual([]);
    const whole = (await title.textContent()) ?? '';
    await panel.locator('tbody button').first().click();
    await panel.getByRole('button', { name: whole }).click();
    expect(await title.textContent()).toBe(whole);
    await page.keyboard.press('Escape');
    expect(await outturn.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('the file menu answers to arrows, ends and letters, and gives the focus back', async () => {
    const button = page.getByRole('button', { name: /^File/ });
    const focused = () => page.evaluate('document.activeElement.textContent');
    const presses = async (...keys: string[]) => {
      const seen: unknown[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        seen.push(await focused());
      }
      return seen;
    };
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Save a copy');
    expect(await axeFaults(page)).toEqual([]);
    expect(await presses('ArrowUp', 'ArrowDown', 'End', 'Home', 'f', 's', 's')).toEqual([
      'Close file',
      'Save a copy',
      'Close file',
      'Save a copy',
      'File settings',
      'Save a copy',
      'Save scenario file: Base',
    ]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('a file opened again begins at Position, in the address too, and the list of pages still works', async () => {
    await goTo(page, 'assumptions');
    await page.getByRole('button', { name: /^File/ }).click();
    await page.getByRole('menuitem', { name: 'Close file' }).click();
    await page.locator('.recent-file button.opens').first().click();
    await page.getByRole('heading', { name: /^Forecast outturn/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/position');
    for (const [link, heading] of [
      ['History', /^History/],
      ['Position', /^Forecast outturn/],
    ] as const) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: link }).click();
      await page.locator('main').getByRole('heading', { level: 1, name: heading }).waitFor();
    }
  });

  it('a measure is added whole, slid as one step, and the slide taken back with Ctrl+Z', async () => {
    await goTo(page, 'scenarios');
    await page.click('#add-measure');
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Add the measure' }).click();
    expect(await panel.locator('.field-problem').allInnerTexts()).toEqual([
      'Give it a name.',
      'Choose a placement type.',
      'Type a number.',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await panel.getByLabel('Name').fill('Fewer agency placements');
    await panel.getByLabel('Placement type').selectOption({ label: 'Fostering, agency' });
    await panel.getByLabel('Children', { exact: false }).first().fill('-6');
    await page.keyboard.press('Tab');
    await panel.getByRole('button', { name: 'Add the measure' }).click();
    await panel.getByRole('heading', { name: 'Fewer agency placements' }).waitFor();

    const slider = panel.getByRole('slider');
    await slider.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowLeft');
    await page
      .getByRole('button', { name: /^Undo: Changed children of Fewer agency placements to −9/ })
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Undo: Added measure Fewer agency placements' }).waitFor();
    expect(await slider.inputValue()).toBe('-6');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Fewer agency placements');
  });

  it('no page scrolls sideways at 400%, and the list of pages folds behind a button', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const button = page.getByRole('button', { name: /^Pages:/ });
    for (const name of ['position', 'scenarios', 'assumptions', 'history']) {
      await button.click();
      await page.getByRole('navigation', { name: 'Pages' }).locator(`a[href="#/${name}"]`).click();
      await page.locator('main h1').waitFor();
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
        name,
      ).toBeLessThanOrEqual(0);
    }
  });

  it('the browser complains of nothing', () => {
    expect(problems).toEqual([]);
  });
});
