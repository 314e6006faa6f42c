import { CUSTOM } from './custom/index.ts';
import { IN_HOUSE_HOME } from './in-house-home/index.ts';
import type { SchemeDefinition } from './scheme.ts';
import { STAYING_CLOSE } from './staying-close/index.ts';

/** Every kind of scheme, in the order in which they are offered: a new one is a folder and a line here. */
export const SCHEMES: readonly SchemeDefinition[] = [IN_HOUSE_HOME, STAYING_CLOSE, CUSTOM];

/** The kind of scheme that `scheme` names in a file; null if there is none. */
export function schemeOf(kind: string): SchemeDefinition | null {
  return SCHEMES.find(({ id }) => id === kind) ?? null;
}
