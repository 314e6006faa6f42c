import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, LAPTOP, ZOOMED } from './app-in-browser.ts';
import { axeFaults } from './axe.ts';
import { beyondWindow, picture } from './steps.ts';

/** axe finds nothing, and the page does not scroll sideways, on a laptop, a desktop and at 400%; then as on a laptop. */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [LAPTOP, DESKTOP, ZOOMED]) {
    await page.setViewportSize(size);
    expect(await axeFaults(page), `${name} at ${size.width}`).toEqual([]);
    expect(await beyondWindow(page), `${name} scrolls sideways at ${size.width}`).toBeLessThanOrEqual(0);
    await picture(page, `${name}-${size.width}`);
  }
  await page.setViewportSize(LAPTOP);
}
