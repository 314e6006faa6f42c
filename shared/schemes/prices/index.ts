import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const PRICES: SchemeDefinition = {
  id: 'prices',
  name: 'Prices and contributions',
  summary:
    'A framework, a negotiated uplift, a block contract, what health and education pay, and what is paid on top of a placement.',
  fields: FIELDS,
  compile,
  explain,
};
