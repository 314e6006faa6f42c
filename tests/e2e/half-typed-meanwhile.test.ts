/** What is half typed while rows come and go by a slow undo, and while another file is opened. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, lastSteps, newFile, openExample, press, readFile, toFirstFigure } from './steps.ts';

const MIX = 'Placement mix';
const said = (page: Page, words: string | RegExp) => page.getByText(words).waitFor();

describe('while the file is slow to answer', () => {
  let page: Page;
  let release = (): void => {};
  let gate = Promise.resolve();
  /** What is done from now on waits before it reaches the program. */
  const hold = () => {
    gate = new Promise((resolve) => {
      release = resolve;
    });
  };
  appInBrowser(
    async (opened) => {
      page = opened.page;
      await newFile(page, { council: 'Slow Borough' });
      await goTo(page, 'Register');
      await page.getByRole('grid').focus();
      for (const ref of ['R1', 'R2', 'R3']) {
        await page.keyboard.type(ref);
        await press(page, 'Enter');
      }
      await page.waitForLoadState('networkidle');
    },
    {
      before: (context) =>
        context.route(/\/api\/workspace\.(undo|redo|change)$/, async (route) => {
          await gate;
          await route.fallback();
        }),
    },
  );
  afterEach(() => release());
  const rows = async () => readFile(page, 'register.read');
  const refs = async () => (await rows()).map((row) => row.ref);
  const costs = async () => (await rows()).map((row) => row.weeklyCost);

  test('what is typed while an undo takes away a row above goes into its own row', async () => {
    await press(page, 'Control+Home', 'Control+Shift+Equal');
    await expect.poll(async () => (await rows()).length).toBe(4);
    hold();
    await press(page, 'Control+z');
    // The third row down, R2, in its weekly cost.
    await press(
      page,
      'Control+Home',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
    );
    await page.keyboard.type('4100');
    release();
    await expect.poll(async () => (await rows()).length).toBe(3);
    await expect.poll(() => page.getByRole('row').count()).toBe(5);
    expect(await page.locator('.grid-editor').inputValue()).toBe('4100');
    await press(page, 'Enter');
    await expect.poll(costs).toEqual([null, 4100, null]);
  });

  test('what is typed into a row that an undo takes away is said to be lost, in so many words', async () => {
    await press(page, 'Control+Home', 'Control+Shift+Equal');
    await expect.poll(async () => (await rows()).length).toBe(4);
    hold();
    await press(page, 'Control+z');
    await press(page, 'Control+Home');
    await page.keyboard.type('R9');
    release();
    await said(page, '“R9” was not kept: the row it was typed in is no longer there.');
    expect(await refs()).toEqual(['R1', 'R2', 'R3']);
    await page.getByRole('button', { name: 'Dismiss this message' }).click();
  });

  test('an undo of what could not be saved takes back nothing older', async () => {
    const before = await lastSteps(page);
    await page.context().route('**/api/workspace.change', async (route) => {
      await gate;
      const failure = { code: 'cannot-write', message: 'There is no room left on the disk.' };
      await route.fulfill({ json: { ok: false, failure } });
    });
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home');
    await page.keyboard.type('R77');
    hold();
    await press(page, 'Enter', 'Control+z');
    release();
    await said(page, 'There is no room left on the disk.');
    await page.context().unroute('**/api/workspace.change');
    await page.waitForLoadState('networkidle');
    expect(await lastSteps(page)).toEqual(before);
    await said(page, 'There is no room left on the disk.');
  });
});

describe('when another file is opened', () => {
  let page: Page;
  const opened = appInBrowser(async ({ page: first }) => {
    page = first;
  });
  const MEANT_FOR_ANOTHER = /^Another file has been opened in the meantime/;
  const name = () => page.locator('.file-name').textContent();

  test('what is half typed in the form for a new one is there on coming back', async () => {
    await page.getByLabel('Council').fill('Half a Borough');
    await page.getByLabel('Placement budget of the year').fill('27m');
    await openExample(page, /St Helens/);
    await page.getByRole('button', { name: /^File/ }).click();
    await page.getByRole('menuitem', { name: /^Close/ }).click();
    await expect.poll(() => page.getByLabel('Council').inputValue()).toBe('Half a Borough');
    expect(await page.getByLabel('Placement budget of the year').inputValue()).toBe('27m');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByRole('heading', { name: MIX }).waitFor();
    await page.getByRole('button', { name: /^File/ }).click();
    await page.getByRole('menuitem', { name: /^Close/ }).click();
    await expect.poll(() => page.getByLabel('Council').inputValue()).toBe('');
  });

  test('a page that shows the one before undoes nothing in it', async () => {
    await openExample(page, /St Helens/);
    await goTo(page, MIX);
    await toFirstFigure(page, MIX);
    const shows = await name();
    const second = await opened.openPage();
    await openFrom(second, /Sefton/);
    const before = await lastSteps(second);
    await press(page, 'Control+z');
    await said(page, MEANT_FOR_ANOTHER);
    // It now shows the file that is open.
    await expect.poll(name).not.toBe(shows);
    expect(await lastSteps(second)).toEqual(before);
    await second.close();
  });

  /** Leaves the file that is open for a worked example. */
  async function openFrom(other: Page, example: RegExp): Promise<void> {
    await other.getByRole('button', { name: /^File/ }).click();
    await other.getByRole('menuitem', { name: /^Close/ }).click();
    await openExample(other, example);
  }
});
