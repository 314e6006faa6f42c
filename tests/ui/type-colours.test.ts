import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TYPE_COLOURS } from '../../renderer/styles/type-colours.ts';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';

const SHEET = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');

test('placement types have a colour each, by day and in the dark', () => {
  const [day = '', dark = ''] = SHEET.split('prefers-color-scheme: dark');
  for (const sheet of [day, dark]) {
    const colours = [...sheet.matchAll(/--type-(\d+): (#[0-9a-f]{6});/g)];
    expect(colours.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: TYPE_COLOURS }, (_, at) => at + 1),
    );
    expect(new Set(colours.map(([, , colour]) => colour)).size).toBe(TYPE_COLOURS);
  }
  // As many as a return can have; a new workspace begins with fewer.
  expect(DEFAULT_MAP.types.length).toBeLessThanOrEqual(TYPE_COLOURS);
});
