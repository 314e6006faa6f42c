import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const EDGE_OF_CARE: SchemeDefinition = {
  id: 'edge-of-care',
  name: 'Edge of care and prevention',
  summary: 'Work with children on the edge of care so that fewer come in.',
  fields: FIELDS,
  compile,
  explain,
};
