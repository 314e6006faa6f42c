import type { Measure, MeasureKind } from '../../scenario/types.ts';
import type { FieldValues } from '../field-values.ts';
import type { Explanation } from '../scheme.ts';

const DOES: Readonly<Record<MeasureKind, string>> = {
  volume: 'changes how many children there are',
  move: 'moves children from one placement type to another',
  price: 'changes what placements cost',
  capacity: 'adds places',
  fixed: 'adds a cost or an income',
  capital: 'spends capital',
};

/** What each measure does, in a sentence: there is nothing to work out before the engine has. */
export function explain(values: FieldValues): Explanation {
  return { sentences: values.measures('measures').map(sentence), figures: [], tables: [] };
}

function sentence({ name, kind, enabled }: Measure): string {
  return `“${name}” ${DOES[kind]}${enabled === false ? ', but is switched off' : ''}.`;
}
