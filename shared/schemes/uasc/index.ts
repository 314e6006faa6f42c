import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const UASC: SchemeDefinition = {
  id: 'uasc',
  name: 'Unaccompanied children (UASC)',
  summary: 'Children who arrive and turn 18, and what the Home Office grant leaves to the council.',
  fields: FIELDS,
  compile,
  explain,
};
