/**
 * Text that is half typed when something else is done: taken, or its loss said in words; never dropped in silence, and
 * never written into another row. Ctrl+Z takes back letters while one types, and the last step otherwise.
 */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { goTo, lastSteps, openExample, press, readFile, toFirstFigure } from './steps.ts';

const MIX = 'Placement mix';

/** What stands in the field that has the focus. */
const inFocus = (page: Page) =>
  page.evaluate(() => (document.activeElement as { value?: string } | null)?.value ?? null);
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
/** The button says that it is disabled while there is nothing to undo, and still works. */
const pressUndo = (page: Page) => undo(page).click({ force: true });
const council = async (page: Page) => (await readFile(page, 'workspace.read')).content.profile.council;
const children = async (page: Page) =>
  (await readFile(page, 'workspace.read')).content.placementTypes.map((type) => type.children);
const said = (page: Page, words: string | RegExp) => page.getByText(words).waitFor();

describe('half typed in the worked example', () => {
  let page: Page;
  appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /St Helens/);
  });

  describe('in a cell', () => {
    beforeEach(async () => {
      await goTo(page, MIX);
      await toFirstFigure(page, MIX);
    });

    test('Ctrl+Z takes back letters, then what the first of them replaced, and no step', async () => {
      const before = await lastSteps(page);
      await page.keyboard.type('925');
      await press(page, 'Control+z');
      expect(await inFocus(page)).toBe('92');
      await press(page, 'Control+z', 'Control+z');
      await expect.poll(() => page.locator('.grid-editor').count()).toBe(0);
      expect(await lastSteps(page)).toEqual(before);
      // And on from there: the next one is the file's.
      await page.keyboard.type('61');
      await press(page, 'Enter');
      await expect.poll(async () => (await children(page))[0]).toBe(61);
      await press(page, 'Control+z');
      await said(page, /^Undone: .* to 61$/);
    });

    test('the Undo button takes back all that was typed, and Redo puts it back', async () => {
      await page.keyboard.type('93');
      await pressUndo(page);
      await said(page, /^Undone: .* to 93$/);
      expect((await lastSteps(page))[0]).toMatch(/^undone: .* to 93$/);
      await page.getByRole('button', { name: /^Redo/ }).click();
      await expect.poll(async () => (await children(page))[0]).toBe(93);
    });

    test('the Back button takes it with it into the file', async () => {
      await page.keyboard.type('94');
      await page.goBack();
      await expect.poll(() => lastSteps(page, 1)).toEqual([expect.stringMatching(/^done: .* to 94$/)]);
    });
  });

  test('the line above the grid: Ctrl+Z takes back letters, and untouched it takes back the last step', async () => {
    await goTo(page, MIX);
    await toFirstFigure(page, MIX);
    await page.keyboard.type('95');
    await press(page, 'Enter', 'ArrowUp');
    await expect.poll(async () => (await children(page))[0]).toBe(95);
    const line = page.locator('.formula-line');
    await line.click();
    await press(page, 'End');
    await page.keyboard.type('7');
    await press(page, 'Control+z');
    expect(await line.inputValue()).toBe('95');
    await press(page, 'Escape');
    await line.click();
    await press(page, 'Control+z');
    await said(page, /^Undone: .* to 95$/);
    // Leaving the line must not write what it showed before.
    await page.getByRole('grid', { name: MIX }).focus();
    expect((await lastSteps(page))[0]).toMatch(/^undone: .* to 95$/);
  });

  test('a choice that is none of the answers: Undo drops it and says so, and no older step goes', async () => {
    await goTo(page, 'Register');
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home');
    await page.keyboard.type('R-900');
    await press(page, 'Enter');
    await expect.poll(() => lastSteps(page, 1)).toEqual([expect.stringMatching(/^done: .*R-900/)]);
    await press(page, 'Control+Home', 'ArrowRight');
    await page.keyboard.type('hotel');
    await pressUndo(page);
    await said(page, '“hotel” is not one of the choices, so Placement type was left as it was');
    expect(await lastSteps(page, 1)).toEqual([expect.stringMatching(/^done: .*R-900/)]);
    expect(await page.getByRole('listbox').count()).toBe(0);
  });

  test('a new measure that is half filled in is there on coming back, and gone once it is cancelled', async () => {
    const begin = async () => {
      await goTo(page, 'Scenarios');
      await page.getByRole('button', { name: 'Add a measure' }).click();
    };
    const name = page.getByLabel('Name', { exact: true });
    const children = page.getByRole('textbox', { name: /^Children/ });
    await begin();
    await name.fill('Half a measure');
    await children.fill('6');
    await pressUndo(page);
    expect([await name.inputValue(), await children.inputValue()]).toEqual(['Half a measure', '6']);
    await children.fill('7');
    await page.goBack();
    await page.getByRole('grid').first().waitFor();
    await begin();
    expect([await name.inputValue(), await children.inputValue()]).toEqual(['Half a measure', '7']);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await begin();
    expect([await name.inputValue(), await children.inputValue()]).toEqual(['', '']);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  describe('in a field', () => {
    const field = () => page.getByRole('textbox', { name: 'Council', exact: true });
    beforeEach(async () => {
      await page.evaluate(() => {
        location.hash = '#/settings';
      });
      await field().waitFor();
    });

    test('Ctrl+Z and Ctrl+Y are those of the text', async () => {
      const before = await lastSteps(page);
      const saved = await field().inputValue();
      await field().click();
      await press(page, 'End');
      await page.keyboard.type(' and District');
      await press(page, 'Control+z');
      expect(await field().inputValue()).toBe(saved);
      await press(page, 'Control+y');
      expect(await field().inputValue()).toBe(`${saved} and District`);
      await press(page, 'Escape');
      expect(await field().inputValue()).toBe(saved);
      expect(await lastSteps(page)).toEqual(before);
    });

    test('after Enter Ctrl+Z takes back the step, and the field shows what the file holds', async () => {
      const saved = await council(page);
      await field().fill('Entered Borough');
      await press(page, 'Enter');
      await expect.poll(() => council(page)).toBe('Entered Borough');
      await press(page, 'Control+z');
      await expect.poll(() => council(page)).toBe(saved);
      await expect.poll(() => field().inputValue()).toBe(saved);
      await press(page, 'Tab');
      expect((await lastSteps(page))[0]).toBe('undone: Changed the council to Entered Borough');
    });

    test('the Undo button takes back what was typed, not what was done before, and the field shows it', async () => {
      const saved = await council(page);
      await field().fill('Typed Borough');
      await pressUndo(page);
      await said(page, 'Undone: Changed the council to Typed Borough');
      expect(await council(page)).toBe(saved);
      await expect.poll(() => field().inputValue()).toBe(saved);
    });

    test('the Back button takes it with it into the file', async () => {
      await field().fill('Gone Back Borough');
      await page.goBack();
      await expect.poll(() => council(page)).toBe('Gone Back Borough');
    });

    test('choosing a file to import has it in the file first, and Ctrl+Z then takes the import back', async () => {
      await goTo(page, 'Export and import');
      const text = page.getByRole('textbox', { name: 'Background' });
      await text.fill('Half a sentence');
      const chooser = page.waitForEvent('filechooser');
      const file = page.getByLabel('File to read');
      await file.click();
      await (await chooser).setFiles({
        name: 'mix.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Placement type,Children,Weekly cost\nMoon house,3,4000\n'),
      });
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Import 1 row' }).click();
      await said(page, 'Imported 1 row from mix.csv.');
      const steps = await lastSteps(page, 2);
      expect(steps[0]).toMatch(/^done: Imported 1 row/);
      expect((await readFile(page, 'workspace.read')).content.reportTexts.map((each) => each.text)).toEqual([
        'Half a sentence',
      ]);
      await file.focus();
      await press(page, 'Control+z');
      await said(page, /^Undone: Imported 1 row/);
    });
  });
});

describe('from the menu of the desktop, which takes no focus', () => {
  let page: Page;
  appInBrowser(
    async (opened) => {
      page = opened.page;
      await openExample(page, /St Helens/);
    },
    {
      // What the preload script puts there, over the loopback host.
      before: (context) =>
        context.addInitScript(() => {
          const bridge = {
            call: async (operation: string, input: unknown) => {
              const headers = { 'Content-Type': 'application/json' };
              const body = JSON.stringify(input);
              return (await fetch(`/api/${operation}`, { method: 'POST', headers, body })).json();
            },
            onCommand: (listener: (command: string) => void) => {
              const heard = ({ detail }: CustomEvent<string>) => listener(detail);
              window.addEventListener('menu-choice', heard as EventListener);
              return () => window.removeEventListener('menu-choice', heard as EventListener);
            },
          };
          Object.assign(window, { placementModeller: bridge });
        }),
    },
  );
  const choose = (command: string) =>
    page.evaluate((detail) => window.dispatchEvent(new CustomEvent('menu-choice', { detail })), command);
  const inCell = async (text: string) => {
    await goTo(page, MIX);
    await toFirstFigure(page, MIX);
    await page.keyboard.type(text);
  };

  test('Undo takes back the letters', async () => {
    await inCell('876');
    await choose('undo');
    expect(await inFocus(page)).toBe('87');
    await press(page, 'Escape');
  });

  test('Save a copy has it in the copy', async () => {
    await inCell('877');
    const asked = page.waitForRequest('**/api/file.saveCopy');
    const order: string[] = [];
    page.on('request', (request) => order.push(new URL(request.url()).pathname));
    await choose('save-copy');
    await asked;
    const changed = order.indexOf('/api/workspace.change');
    expect(changed).toBeGreaterThanOrEqual(0);
    expect(changed).toBeLessThan(order.indexOf('/api/file.saveCopy'));
    expect((await children(page))[0]).toBe(877);
  });

  test('Close has it in the file, and a choice that is no answer keeps the file open', async () => {
    await goTo(page, 'Register');
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home', 'ArrowRight');
    await page.keyboard.type('hotel');
    await choose('close-file');
    await said(page, '“hotel” is not one of the choices, so Placement type was left as it was');
    await inCell('878');
    await choose('close-file');
    await page
      .getByRole('button', { name: /St Helens/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Forecast/ }).waitFor();
    expect((await children(page))[0]).toBe(878);
  });
});
