import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const STAYING_CLOSE: SchemeDefinition = {
  id: 'staying-close',
  name: 'Staying Close and leaving care accommodation',
  summary: 'Places with support for young people leaving care, often begun with a grant that ends.',
  fields: FIELDS,
  compile,
  explain,
};
