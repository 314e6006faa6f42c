import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const IN_HOUSE_HOME: SchemeDefinition = {
  id: 'in-house-home',
  name: 'In-house children’s home',
  summary: 'Open a home of the council’s own and move children in from dearer placements.',
  fields: FIELDS,
  compile,
  explain,
};
