import type { SchemeDefinition } from '../scheme.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { FIELDS } from './fields.ts';

export const PERMANENCE: SchemeDefinition = {
  id: 'permanence',
  name: 'Permanence: special guardianship and adoption',
  summary: 'Children leave care for good, and sooner, to special guardians or adopters.',
  fields: FIELDS,
  compile,
  explain,
};
