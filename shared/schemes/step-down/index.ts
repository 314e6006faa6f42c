import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const STEP_DOWN: SchemeDefinition = {
  id: 'step-down',
  name: 'Step down to foster care',
  summary: 'Move children from residential to foster care, some of whom will come back.',
  fields: FIELDS,
  compile,
  explain,
};
