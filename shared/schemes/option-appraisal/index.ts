import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const OPTION_APPRAISAL: SchemeDefinition = {
  id: 'option-appraisal',
  name: 'Option appraisal',
  summary:
    'Ways to meet the same need side by side: spot, framework, block, operator, in-house, shared, a programme.',
  fields: FIELDS,
  compile,
  explain,
};
