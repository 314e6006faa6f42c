import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const measures = fieldsOf('What it does');

export const FIELDS: readonly Field[] = [
  measures.measures(
    'measures',
    'Measures',
    'Any of the six kinds, with numbers, ranges or formulas: children more or fewer, children who move, a price, places, a yearly or one-off amount, capital.',
    { required: true },
  ),
];
