/** Basic measures that a scheme holds itself: as the form keeps them, and as the form of a measure takes them. */
import { BLANK_MEASURE } from '../../../../shared/workspace/blank-rows.ts';
import { measureToScenario } from '../../../../shared/workspace/measure-to-scenario.ts';
import { type MeasureRow, measureRow, type SchemeField } from '../../../../shared/workspace/rows.ts';
import { schemeField } from '../../../../shared/workspace/scheme-row.ts';
import { type ListRow, rowsOf } from './form-values.ts';

export type OwnMeasure = { readonly row: MeasureRow; readonly enabled: boolean };

export function ownMeasures(value: SchemeField | undefined): readonly OwnMeasure[] {
  return rowsOf(value).flatMap((held) => {
    const { id, enabled, financing, ...fields } = held;
    const read = measureRow.safeParse({
      ...BLANK_MEASURE,
      key: id,
      ...fields,
      ...financingFields(financing),
    });
    return read.success ? [{ row: read.data, enabled: enabled !== false }] : [];
  });
}

function financingFields(financing: ListRow[string] | undefined): object {
  if (typeof financing !== 'object' || !('method' in financing)) return {};
  const { method, rate, years, from } = financing;
  return { method, rate: rate ?? null, years: years ?? null, financingFrom: from ?? null };
}

/** The inverse of {@link ownMeasures}. */
export function measuresField(measures: readonly OwnMeasure[]): SchemeField | null {
  if (measures.length === 0) return null;
  return schemeField.parse(measures.map(({ row, enabled }) => measureToScenario(row, enabled)));
}
