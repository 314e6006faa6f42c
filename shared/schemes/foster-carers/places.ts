import type { FieldValues } from '../field-values.ts';
import { places } from '../parts.ts';
import { rampDays } from '../ramp.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { add, largest, multiply, type Term, ZERO } from '../term.ts';
import { childrenEach, gainedBy, KINDS, runsOf } from './households.ts';

/**
 * Usable places added to the placement type, if it has a capacity: run by run where no carers are lost; otherwise the
 * number that stands from each month to the next, because a capacity measure can only add.
 */
export function placeParts(values: FieldValues, context: SchemeContext): readonly Part[] {
  const type = values.text('toType');
  if (!(context.type(type)?.hasCapacity ?? false)) return [];
  const kinds = KINDS.map((kind) => ({ each: childrenEach(values, kind), runs: runsOf(values, kind) }));
  const runs = kinds.flatMap(({ each, runs: own }) => own.map((run) => ({ ...run, each })));
  const common = { name: 'usable places with carers', type, typeField: 'toType' };
  if (runs.every(({ gained, mayLose }) => !mayLose || (gained.plain && gained.value >= 0)))
    return runs.flatMap(({ from, months, gained, each, field }, at) =>
      places({
        ...common,
        part: `places-${at + 1}`,
        amount: multiply(gained, each),
        field,
        from,
        to: null,
        months: months > 1 ? months : 0,
        dates: { from: 'from' },
      }),
    );
  const days = [...new Set(runs.flatMap(({ from, months }) => rampDays(from, months)))].sort((a, b) => a - b);
  return days.flatMap((from, at) => {
    const gained: readonly Term[] = kinds.map((kind) => multiply(gainedBy(kind.runs, from), kind.each));
    const name = `${common.name}, ${at + 1} of ${days.length}`;
    const next = days[at + 1];
    return places({
      ...common,
      name,
      part: `places-${at + 1}`,
      amount: context.brief(`places-${at + 1}`, name, largest(ZERO, add(...gained)), 'places'),
      field: runs[0]?.field ?? 'from',
      from,
      to: next === undefined ? null : next - 1,
      dates: { from: 'from' },
    });
  });
}
