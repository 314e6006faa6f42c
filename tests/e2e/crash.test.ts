/** A crash at any moment loses nothing that was on screen as saved, and the file opens again. */
import { readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { dropReturn } from './sample-return.ts';
import { goTo, lastSteps, newFile, press, readFile, saving, toFirstFigure } from './steps.ts';

const MIX = 'Placement mix';

describe('when the program is killed', () => {
  let page: Page;
  const app = appInBrowser(async (opened) => {
    page = opened.page;
    await newFile(page, { council: 'Crash Borough' });
  });
  const crash = () => app.running.kill();
  /** Starts it again, opens the file as its user would, and has the file itself looked over. */
  const openAgain = async () => {
    await crash();
    await page.context().close();
    page = await app.startAgain();
    await page
      .getByRole('button', { name: /Crash Borough/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { file } = await readFile(page, 'workspace.read');
    expect(file.readOnly).toBeNull();
    const db = new Database(`${file.folder}/${file.name}.placements`, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  };
  const childrenByKey = async () => {
    const { content } = await readFile(page, 'workspace.read');
    return new Map(content.placementTypes.map(({ key, children }) => [key, children]));
  };

  const row = () => page.getByRole('row', { name: /Fostering, agency/ });

  beforeEach(() => goTo(page, MIX));

  test('what was shown as saved is there when it is started again', async () => {
    await saving(page, async () => {
      await row().getByRole('gridcell').nth(0).click();
      await page.keyboard.type('92');
      await press(page, 'Enter');
    });
    await openAgain();
    await goTo(page, MIX);
    await expect.poll(() => row().textContent()).toContain('92');
  });

  test('what could not be saved because it is gone is still in its cell, to be copied or saved again', async () => {
    await toFirstFigure(page, MIX);
    await page.keyboard.type('41');
    await crash();
    await press(page, 'Enter');
    const field = page.getByRole('grid').getByRole('textbox');
    await expect.poll(() => field.inputValue()).toBe('41');
    await openAgain();
  });

  test.each([1, 4, 7])(
    'in the middle of typing, after %i answers: all that was answered is there',
    async (answers) => {
      const { content } = await readFile(page, 'workspace.read');
      expect(content.placementTypes.length).toBeGreaterThan(answers);
      /** What the page was told is saved, by placement type. */
      const saved = new Map<string, unknown>();
      page.on('response', async (response) => {
        if (!response.url().endsWith('/api/workspace.change')) return;
        const answered: { readonly ok: boolean } | null = await response.json().catch(() => null);
        const [edit] = response.request().postDataJSON().edits;
        if (answered?.ok) saved.set(edit.key, edit.fields.children);
        if (saved.size === answers) await crash();
      });
      await toFirstFigure(page, MIX);
      for (let row = 0; row < content.placementTypes.length; row += 1) {
        await page.keyboard.type(String(100 * answers + row));
        await press(page, 'Enter');
      }
      await page.getByText('The program has stopped').waitFor();
      expect(saved.size).toBeGreaterThanOrEqual(answers);
      await openAgain();
      const found = await childrenByKey();
      for (const [key, children] of saved) expect(found.get(key), key).toBe(children);
      // Each is a step of its own that can be taken back.
      expect((await lastSteps(page, 1))[0]).toMatch(/^done: /);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByText(/^Undone: /).waitFor();
      await page.getByRole('button', { name: /^Redo/ }).click();
      await expect.poll(childrenByKey).toEqual(found);
    },
  );

  // From before the first file is looked at until about when the rows are written.
  test.each([0, 250, 600, 1000, 1500])(
    '%i ms into reading a return: it is there whole or not at all, and all else is',
    async (wait) => {
      const before = await childrenByKey();
      await goTo(page, 'Return');
      const begun = page.waitForResponse('**/api/return.import');
      await dropReturn(page);
      await begun;
      await page.waitForTimeout(wait);
      await openAgain();
      expect(await childrenByKey()).toEqual(before);
      const brought = await readFile(page, 'return.read');
      const [last = ''] = await lastSteps(page, 1);
      expect(last.startsWith('done: Brought in')).toBe(brought !== null);
      if (brought !== null) {
        await goTo(page, 'Return');
        await page
          .getByRole('heading', { level: 1, name: /^Return of 20\d\d\/\d\d to 20\d\d\/\d\d/ })
          .waitFor();
        await page.getByRole('button', { name: /^Undo/ }).click();
        await expect.poll(() => readFile(page, 'return.read')).toBeNull();
      }
    },
  );

  test('as soon as a return is said to be in: it is there', async () => {
    await goTo(page, 'Return');
    const done = page.waitForResponse(async (response) => {
      if (!response.url().endsWith('/api/return.progress')) return false;
      return (await response.json()).value?.state === 'done';
    });
    await dropReturn(page);
    await done;
    await openAgain();
    expect(await readFile(page, 'return.read')).not.toBeNull();
    expect(await lastSteps(page, 1)).toEqual([expect.stringMatching(/^done: Brought in/)]);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => readFile(page, 'return.read')).toBeNull();
  });

  test('no half-made file is left lying about', () => {
    const left = readdirSync(app.folders.home, { recursive: true, encoding: 'utf8' });
    // The lock of the file that is open now has a journal of its own.
    expect(left.filter((name) => /\.partial$|\.placements-journal$/.test(name))).toEqual([]);
  });

  test('text that cannot be read is kept, marked and named where the figures would be', async () => {
    await saving(page, async () => {
      await row().getByRole('gridcell').nth(0).click();
      await page.keyboard.type('about ninety');
      await press(page, 'Enter');
    });
    await expect
      .poll(() => page.getByRole('gridcell', { name: /about ninety/ }).getAttribute('aria-invalid'))
      .toBe('true');
    await openAgain();
    await page.getByRole('link', { name: 'Position' }).click();
    await page.getByRole('heading', { level: 1, name: 'The figures cannot be worked out yet' }).waitFor();
    await expect
      .poll(() => page.getByRole('main').textContent())
      .toMatch(/Fostering, agency.*children.*about ninety/s);
  });
});
