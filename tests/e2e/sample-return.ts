import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';

const SAMPLE = join(import.meta.dirname, '../../../shared/ssda903-sample');

export const HAS_SAMPLE = existsSync(SAMPLE);
/** The public sample where it is to hand, otherwise a synthetic council: five years either way. */
export const FILES: Readonly<Record<string, string>> = HAS_SAMPLE
  ? Object.fromEntries(
      readdirSync(SAMPLE)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name, readFileSync(join(SAMPLE, name), 'utf8')]),
    )
  : returnsOf(drawCouncil(5, 200));
/** The 31 March that the returns end with. */
export const LAST = HAS_SAMPLE ? 2022 : 2021;

/** Drops the files on the Return page, which is open. */
export async function dropReturn(page: Page, returned = FILES): Promise<void> {
  const dropped = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(files)) transfer.items.add(new File([text], name));
    return transfer;
  }, returned);
  await page.locator('.drop-place').dispatchEvent('drop', { dataTransfer: dropped });
}
