/** `npm run screenshots`: makes the README's pictures from the app itself, on the St Helens worked example. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeFolders, startApp } from './e2e/app.ts';
import { launchBrowser } from './e2e/browser.ts';
import { goTo, openExample } from './e2e/steps.ts';

const OUT = join(import.meta.dirname, 'screenshots');
const LAPTOP = { width: 1366, height: 768 };

async function show(page: Page, name: string): Promise<void> {
  await goTo(page, name);
  await page.waitForLoadState('networkidle');
}

async function take(page: Page, name: string): Promise<void> {
  // Charts are drawn on the frame after their figures arrive.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

const folders = makeFolders();
const app = await startApp(folders);
const browser = await launchBrowser();
try {
  mkdirSync(OUT, { recursive: true });
  const page = await browser.newPage({ viewport: LAPTOP, locale: 'en-GB', reducedMotion: 'reduce' });
  await page.goto(app.address);
  await openExample(page, /St Helens/);
  await page.getByLabel('Scenario').selectOption({ index: 1 });
  await page.waitForLoadState('networkidle');
  await take(page, 'position');
  await show(page, 'Placement mix');
  await take(page, 'mix');
  await show(page, 'Scenarios');
  await page
    .getByRole('switch', { name: /Millersdale/ })
    .first()
    .waitFor();
  for (const measure of await page.getByRole('switch', { name: /Millersdale/ }).all()) {
    await measure.click();
    await page.waitForFunction(
      (each) => each?.getAttribute('aria-checked') === 'true',
      await measure.elementHandle(),
    );
  }
  // A switch turns at once; what its scheme saves is worked out after.
  await page
    .getByRole('row', { name: /Millersdale/ })
    .first()
    .getByText(/^Apr 2024$/)
    .waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  await take(page, 'scenarios');
} finally {
  await browser.close();
  await app.stop();
  folders.remove();
}
