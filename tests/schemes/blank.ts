import type { Field, SchemeDefinition } from '../../shared/schemes/index.ts';
import type { SchemeText } from './samples.ts';

/** A form with only what must be given, and nothing in it: no beds, no children, no money. */
export function blankForm(definition: SchemeDefinition): SchemeText {
  const required = definition.fields.filter((field) => field.required);
  return {
    id: 'blank',
    name: 'Blank',
    scheme: definition.id,
    ...Object.fromEntries(required.map((field) => [field.key, nothing(field)])),
  };
}

function nothing({ kind, key }: Field): unknown {
  switch (kind.type) {
    case 'quantity':
    case 'number':
      return 0;
    case 'whole':
      return kind.min;
    case 'date':
      return '2024-10-01';
    case 'month':
      return '2024-10';
    case 'financial-year':
      return '2024/25';
    case 'choice':
      return kind.choices[0]?.value;
    case 'placement-type':
      return /source|from|placedIn/i.test(key)
        ? 'residential'
        : kind.suggests?.includes('staying-close')
          ? 'staying-close'
          : 'home';
    case 'flag':
      return false;
    case 'text':
      return 'Nothing yet';
    case 'rows':
    case 'measures':
      return [];
  }
}
