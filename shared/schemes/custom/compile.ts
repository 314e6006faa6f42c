import type { FieldValues } from '../field-values.ts';
import type { Part } from '../scheme.ts';

/** The measures as they are, each under its own id; one that is switched off stays off. */
export function compile(values: FieldValues): readonly Part[] {
  return values.measures('measures').map(({ id, name, enabled, ...measure }, at) => ({
    part: id,
    name,
    measure,
    from: {},
    itself: `measures[${at}]`,
    ...(enabled === false && { off: true as const }),
  }));
}
