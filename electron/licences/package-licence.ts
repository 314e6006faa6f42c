import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { mayShip } from './allowed.ts';
import { ALSO_HOLDS, COPYRIGHT, MIT } from './by-hand.ts';

export type PackageLicence = {
  readonly name: string;
  readonly version: string;
  /** SPDX name or expression. */
  readonly licence: string;
  readonly text: string;
};

const manifest = z.looseObject({ name: z.string(), version: z.string(), license: z.string().default('') });
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:-\w+)?(?:\.(?:md|markdown|txt))?$/i;
/** Where a bundler's licence file goes on to what is bundled in the bundler itself, none of which is in the app. */
const NOT_OURS = /^# Licenses of bundled dependencies$/m;

/**
 * The licence of the package in a folder, with its whole text and notices.
 * Errors: what is wrong, in words for a developer, when the licence is unknown, has no text or may not be shipped.
 */
export function packageLicence(folder: string): PackageLicence | { readonly fault: string } {
  const { name, version, license } = manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const fault = (problem: string) => ({ fault: `${name} ${version} ${problem}` });
  if (license === '') return fault('names no licence: use another package, or ask its author for one.');
  if (!mayShip(license)) {
    return fault(
      `is under ${license}, which may not be shipped: use another package, or add the licence to electron/licences/allowed.ts if it may.`,
    );
  }
  const texts = [ownText(folder) ?? textByHand(name, license), ALSO_HOLDS.get(name) ?? ''];
  if (texts[0] === null) {
    return fault(
      'brings no text of its licence: look whose work it is and say so in electron/licences/by-hand.ts.',
    );
  }
  return { name, version, licence: license, text: texts.filter((text) => text !== '').join('\n\n') };
}

/** Licence and notice files of the package, in the order of their names; null if there is no licence among them. */
function ownText(folder: string): string | null {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (files.every((name) => /^notice/i.test(name))) return null;
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
  return texts.map((text) => (text.split(NOT_OURS)[0] ?? '').trim()).join('\n\n');
}

function textByHand(name: string, licence: string): string | null {
  const copyright = COPYRIGHT.get(name);
  return copyright === undefined || licence !== 'MIT' ? null : `${copyright}\n\n${MIT}`;
}
