import { CUSTOM } from './custom/index.ts';
import { EDGE_OF_CARE } from './edge-of-care/index.ts';
import { FOSTER_CARERS } from './foster-carers/index.ts';
import { IN_HOUSE_HOME } from './in-house-home/index.ts';
import { OPTION_APPRAISAL } from './option-appraisal/index.ts';
import { PERMANENCE } from './permanence/index.ts';
import { PRICES } from './prices/index.ts';
import { REUNIFICATION } from './reunification/index.ts';
import type { SchemeDefinition } from './scheme.ts';
import { STAYING_CLOSE } from './staying-close/index.ts';
import { STEP_DOWN } from './step-down/index.ts';
import { UASC } from './uasc/index.ts';
import { WORKFORCE } from './workforce/index.ts';

/** Every kind of scheme, in the order in which they are offered: a new one is a folder and a line here. */
export const SCHEMES: readonly SchemeDefinition[] = [
  IN_HOUSE_HOME,
  OPTION_APPRAISAL,
  STAYING_CLOSE,
  FOSTER_CARERS,
  STEP_DOWN,
  REUNIFICATION,
  EDGE_OF_CARE,
  PERMANENCE,
  UASC,
  PRICES,
  WORKFORCE,
  CUSTOM,
];

/** The kind of scheme that `scheme` names in a file; null if there is none. */
export function schemeOf(kind: string): SchemeDefinition | null {
  return SCHEMES.find(({ id }) => id === kind) ?? null;
}
