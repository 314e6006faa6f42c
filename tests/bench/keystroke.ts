import type { Page } from 'playwright-core';
import { makeFolders, startApp } from '../e2e/app.ts';
import { launchBrowser } from '../e2e/browser.ts';

const ROUNDS = 15;
/** Nothing on the page has changed for this long: all that a keystroke sets off has been drawn. */
const SETTLED_MS = 400;

/**
 * Milliseconds from the key that commits a change to the frame that paints the last thing it changed anywhere on
 * the page, with the change saved to disk and every figure worked out again in between.
 */
async function keystroke(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const watch = { start: 0, painted: 0 };
    Object.assign(globalThis, { watch });
    addEventListener(
      'keydown',
      (event) => {
        watch.start = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          watch.painted = performance.now();
        }),
      );
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(
    (settled) =>
      new Promise<number>((resolve) => {
        const { watch } = globalThis as unknown as { watch: { start: number; painted: number } };
        const check = () => {
          if (performance.now() - Math.max(watch.painted, watch.start) > settled)
            resolve(watch.painted - watch.start);
          else setTimeout(check, 50);
        };
        check();
      }),
    SETTLED_MS,
  );
}

async function rounds(change: (round: number) => Promise<number>) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await change(round));
  const sorted = times.slice(3).sort((a, b) => a - b);
  return { rounds: sorted.length, medianMs: sorted[Math.floor(sorted.length / 2)], slowestMs: sorted.at(-1) };
}

/** On the St Helens worked example, in a real browser on the loopback host. */
export async function benchKeystroke() {
  const folders = makeFolders();
  const app = await startApp(folders);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(app.address);
    await page.getByRole('button', { name: /St Helens/ }).click();
    await page.getByRole('link', { name: 'Placement mix' }).click();
    const cell = page
      .getByRole('row', { name: /Placed with parents/ })
      .getByRole('gridcell')
      .nth(0);
    const inGrid = await rounds(async (round) => {
      await cell.click();
      await page.keyboard.type(String(40 + round));
      return keystroke(page, 'Enter');
    });
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page
      .getByRole('button', { name: 'Staffing pressure (7.3), beside placements', exact: true })
      .click();
    const amount = page.getByRole('textbox', { name: /^Amount/ });
    const withCharts = await rounds(async (round) => {
      await amount.fill(String(5_300_000 + round));
      return keystroke(page, 'Enter');
    });
    return {
      what: 'from the key that commits to the last repaint, saved to disk in between',
      inGrid,
      withCharts,
    };
  } finally {
    await browser.close();
    await app.stop();
    folders.remove();
  }
}
