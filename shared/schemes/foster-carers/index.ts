import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const FOSTER_CARERS: SchemeDefinition = {
  id: 'foster-carers',
  name: 'Foster carers: recruit and keep',
  summary: 'Approve and keep carers of the council’s own, and move children to them as places arrive.',
  fields: FIELDS,
  compile,
  explain,
};
