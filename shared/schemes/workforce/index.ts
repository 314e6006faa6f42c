import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const WORKFORCE: SchemeDefinition = {
  id: 'workforce',
  name: 'Agency to permanent social workers',
  summary: 'Fill posts with permanent social workers instead of agency workers; kept apart from placements.',
  fields: FIELDS,
  compile,
  explain,
};
