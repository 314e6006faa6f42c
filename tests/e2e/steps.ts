/** What many tests do with the page, said once. */
import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Outcome } from '../../shared/api/failure.ts';
import type { OperationName, Output } from '../../shared/api/operations.ts';

/** Opens a worked example from the start page, and waits for its figures. */
export async function openExample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Forecast/ }).waitFor();
}

type NewFile = {
  readonly council: string;
  readonly year?: string;
  /** As typed. */
  readonly positionDate?: string;
  readonly budget?: string;
};

/** Makes a new file from the start page, which lands in its mix. */
export async function newFile(page: Page, { council, year, positionDate, budget }: NewFile): Promise<void> {
  await page.getByLabel('Council').fill(council);
  if (year !== undefined) await page.getByLabel('Financial year').selectOption(year);
  if (positionDate !== undefined) await page.getByLabel('Position date').fill(positionDate);
  if (budget !== undefined) await page.getByLabel('Placement budget of the year').fill(budget);
  await page.getByRole('button', { name: 'Make the file' }).click();
  await page.getByRole('heading', { name: 'Placement mix' }).waitFor();
}

/** Goes to a page of the file by the list of pages, and waits for it. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  // The heading of the page before is gone by then.
  await page.waitForFunction((wanted) => document.title.startsWith(`${wanted} –`), name);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts the keyboard on the first figure of a grid. */
export async function toFirstFigure(page: Page, grid: string): Promise<void> {
  await page.getByRole('grid', { name: grid, exact: true }).focus();
  await press(page, 'Control+Home', 'ArrowRight');
}

/** Pastes a block into a grid, or into the one grid of the page, and accepts what the preview says. */
export async function pasteInto(page: Page, text: string, grid?: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.getByRole('grid', grid === undefined ? {} : { name: grid }).focus();
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('dialog');
  await preview.waitFor();
  await preview.getByRole('button', { name: /^Paste/ }).click();
  await preview.waitFor({ state: 'hidden' });
}

/** Does what changes the file, and waits until the file has answered. */
export async function saving(page: Page, change: () => Promise<unknown>): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith('/api/workspace.change'));
  await change();
  await saved;
}

/** Types into a field, ends with Enter, and waits until the file has answered. */
export function fillIn(page: Page, field: Locator, text: string): Promise<void> {
  return saving(page, async () => {
    await field.fill(text);
    await page.keyboard.press('Enter');
  });
}

type Read = 'workspace.read' | 'register.read' | 'history.read' | 'return.read';

/** What the open file holds, past everything the page shows. */
export async function readFile<Name extends OperationName & Read>(
  page: Page,
  name: Name,
  input: object = {},
): Promise<Output<Name>> {
  const outcome: Outcome<Output<Name>> = await page.evaluate(
    async ([operation, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/${operation}`, { method: 'POST', headers, body });
      return answer.json();
    },
    [name, JSON.stringify(input)] as const,
  );
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

/** The newest steps of the file, newest first, as `done: Changed …`. */
export async function lastSteps(page: Page, limit = 5): Promise<string[]> {
  const { steps } = await readFile(page, 'history.read', { limit });
  return steps.map(({ state, name }) => `${state}: ${name}`);
}

/** How far the window scrolls sideways. */
export function beyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A picture of the page in the folder that SCREENSHOTS names, for somebody to look at; none without it. */
export async function picture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  const { SCREENSHOTS } = process.env;
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, ...options });
}
