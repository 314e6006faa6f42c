/** A crash at any moment loses nothing that was on screen as saved. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppFolders, makeFolders, type RunningApp, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let folders: AppFolders;
let app: RunningApp;
let page: Page;

const open = async () => {
  app = await startApp(folders);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(app.address);
};

const typeChildren = async (row: string, children: string) => {
  const cells = page.getByRole('row', { name: new RegExp(row) });
  await cells.getByRole('gridcell').nth(0).click();
  await page.keyboard.type(children);
  await page.keyboard.press('Enter');
};

beforeAll(async () => {
  browser = await launchBrowser();
  folders = makeFolders();
  await open();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  folders?.remove();
});

test('what was shown as saved when the program was killed is there when it is started again', async () => {
  await page.getByLabel('Council').fill('Crash Borough');
  await page.getByRole('button', { name: 'Make the file' }).click();
  await page.getByRole('grid').waitFor();
  const saved = page.waitForResponse((response) => response.url().endsWith('/api/workspace.change'));
  await typeChildren('Fostering, agency', '92');
  expect((await saved).status()).toBe(200);
  await app.kill();
  await page.close();
  await open();
  await page
    .getByRole('button', { name: /Crash Borough/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Placement mix' }).click();
  await expect.poll(() => page.getByRole('row', { name: /Fostering, agency/ }).textContent()).toContain('92');
});

test('text that cannot be read is kept, marked and named where the figures would be', async () => {
  await typeChildren('Fostering, agency', 'about ninety');
  await expect
    .poll(() => page.getByRole('gridcell', { name: /about ninety/ }).getAttribute('aria-invalid'))
    .toBe('true');
  await page.getByRole('link', { name: 'Position' }).click();
  await page.getByRole('heading', { level: 1, name: 'The figures cannot be worked out yet' }).waitFor();
  await expect
    .poll(() => page.getByRole('main').textContent())
    .toMatch(/Fostering, agency.*children.*about ninety/s);
});
