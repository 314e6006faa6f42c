import type { FormCell, FormField, SchemeKind } from '../../../shared/api/schemes.ts';
import { type Field, type FieldKind, SCHEMES } from '../../../shared/schemes/index.ts';
import type { EntryStyle } from '../../../shared/workspace/entry-text.ts';
import { SMALLEST_RATE, SMALLEST_SHARE } from '../../../shared/workspace/unusual.ts';
import { withoutFileRates } from '../results/percent-words.ts';

/** Units of a rate: the file has 0.85, the screens 85%. */
const PERCENT_UNITS: Readonly<Record<string, string>> = { share: '%', 'a year': '% a year' };

/** Every kind of scheme with its form, as the screens draw it. */
export function catalogue(): SchemeKind[] {
  return SCHEMES.map(({ id, name, summary, fields }) => ({
    id,
    name,
    summary,
    fields: fields.map(formField),
  }));
}

function formField(field: Field): FormField {
  const { kind } = field;
  if (kind.type === 'measures') return { ...about(field), kind: { type: 'measures' } };
  if (kind.type !== 'rows') return { ...about(field), kind: cellKind(field, kind) };
  return { ...about(field), kind: { type: 'rows', noun: kind.noun, columns: kind.columns.map(formCell) } };
}

function formCell(field: Field): FormCell {
  const { kind } = field;
  if (kind.type === 'rows' || kind.type === 'measures')
    throw new RangeError(`the list ${field.key} stands within a list`);
  return { ...about(field), kind: cellKind(field, kind) };
}

function about(field: Field): Omit<FormCell, 'kind'> {
  const { key, label, help, unit, group, required, default: start, when } = field;
  return {
    key,
    label,
    help: withoutFileRates(help),
    unit: unitShown(unit, label),
    group,
    required: required ?? false,
    default: start ? { ...start, secondHand: start.secondHand ?? false } : null,
    when: when ? { field: when.field, is: [...when.is] } : null,
  };
}

/**
 * A rate in per cent; none where the label says the unit itself: "Children" needs no "children" beside it, nor "Beds"
 * "places".
 */
function unitShown(unit: string, label: string): string {
  const shown = PERCENT_UNITS[unit] ?? unit;
  const words = label.toLowerCase().split(/[^\w-]+/);
  const isSaid = words.includes(shown.toLowerCase()) || (shown === 'places' && words.includes('beds'));
  return isSaid ? '' : shown;
}

/** How a field of a form with that unit is typed and shown. */
export function styleOf(unit: string): EntryStyle {
  if (Object.hasOwn(PERCENT_UNITS, unit)) return 'percent';
  if (unit.startsWith('£ a week')) return 'weekly';
  return unit.startsWith('£ a year') ? 'yearly' : 'plain';
}

/** From where on a percentage may be a slip: 0.2 typed for 20%. Not where what a blank counts as is as little. */
function asksBelow(
  { unit, default: start }: Field,
  kind: Extract<FieldKind, { readonly type: 'quantity' | 'number' | 'whole' }>,
): number | null {
  if (kind.type === 'whole' || styleOf(unit) !== 'percent') return null;
  const least = kind.rule.max === 1 ? SMALLEST_SHARE : SMALLEST_RATE;
  const usual = typeof start?.value === 'number' ? start.value : 0;
  return usual !== 0 && usual < least ? null : least;
}

function cellKind(
  field: Field,
  kind: Exclude<FieldKind, { readonly type: 'rows' | 'measures' }>,
): FormCell['kind'] {
  const { unit } = field;
  switch (kind.type) {
    case 'quantity':
    case 'number':
    case 'whole':
      return {
        type: 'number',
        entry: kind.type === 'quantity',
        style: styleOf(unit),
        asksBelow: asksBelow(field, kind),
      };
    case 'choice':
      return { type: 'choice', choices: [...kind.choices] };
    case 'placement-type':
      return {
        type: 'placement-type',
        needsCapacity: kind.needsCapacity ?? false,
        suggests: [...(kind.suggests ?? [])],
        makes: kind.makes ?? null,
      };
    case 'text':
      return { type: 'text', names: kind.names ?? null };
    default:
      return { type: kind.type };
  }
}
