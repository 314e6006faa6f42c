import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPERATION_NAMES, OPERATIONS } from '../../shared/api/operations.ts';

type Part = { readonly [name: string]: unknown };

/** What of an input is open: fields nobody named, and texts or lists of any size; each with where it is. */
function openParts(part: unknown, at: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((each, index) => openParts(each, `${at}/${index}`));
  const found = part as Part;
  const { type } = found;
  const fixed = 'const' in found || 'enum' in found;
  const open = [
    ...(type === 'object' && found['additionalProperties'] !== false && !('propertyNames' in found)
      ? ['fields']
      : []),
    ...(type === 'string' && !fixed && !('maxLength' in found) && !('pattern' in found) ? ['text'] : []),
    ...(type === 'array' && !('maxItems' in found) && !('prefixItems' in found) ? ['list'] : []),
  ];
  return [
    ...open.map((kind) => `${at}: any ${kind}`),
    ...Object.entries(found).flatMap(([name, each]) => openParts(each, `${at}/${name}`)),
  ];
}

describe('what a page may send', () => {
  it.each(OPERATION_NAMES)('%s has no field that is not named and no text or list without an end', (name) => {
    const schema = z.toJSONSchema(OPERATIONS[name].input, { io: 'input', unrepresentable: 'any' });
    expect(openParts(schema, name)).toEqual([]);
  });

  it.each(OPERATION_NAMES)('%s takes no path, address or statement', (name) => {
    const schema = JSON.stringify(
      z.toJSONSchema(OPERATIONS[name].input, { io: 'input', unrepresentable: 'any' }),
    );
    expect(schema).not.toMatch(/"(?:path|file|folder|url|address|sql|channel)":\{/i);
  });
});
