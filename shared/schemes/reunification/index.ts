import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const REUNIFICATION: SchemeDefinition = {
  id: 'reunification',
  name: 'Reunification',
  summary: 'Support children to go home for good, allowing for those who come back into care.',
  fields: FIELDS,
  compile,
  explain,
};
