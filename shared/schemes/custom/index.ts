import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const CUSTOM: SchemeDefinition = {
  id: 'custom',
  name: 'Scheme of your own',
  summary: 'Any measures that belong together, where no form fits.',
  fields: FIELDS,
  compile,
  explain,
};
