import type { Day } from '../../calendar/day.ts';
import { firstDay, monthOf } from '../../calendar/month.ts';
import { longMonthWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { arrivedShare, rampDays } from '../ramp.ts';
import type { ExplanationTable } from '../scheme.ts';
import { childrenEach, gainedBy, KINDS, type Kind, type Run, runsOf } from './households.ts';

/** Months shown at most: a forecast’s five years. */
const MOST_MONTHS = 60;

/** Enquiries, assessments and approvals in each month, carers who leave or are kept, and the places that gives so far. */
export function monthTable(values: FieldValues): ExplanationTable {
  const kinds = KINDS.map((kind) => ({
    kind,
    runs: runsOf(values, kind),
    each: childrenEach(values, kind).value,
  }));
  const runs = kinds.flatMap((each) => each.runs);
  const first = monthOf(values.day('from'));
  const last = Math.max(
    first,
    ...runs.flatMap(({ from, months }) => rampDays(from, months).map((day) => monthOf(day))),
  );
  const months = Array.from({ length: Math.min(MOST_MONTHS, last - first + 1) }, (_, at) => first + at);
  return {
    key: 'months',
    title: 'Month by month',
    columns: [
      { key: 'enquiries', label: 'Enquiries', unit: '' },
      { key: 'assessments', label: 'Assessments begun', unit: '' },
      { key: 'mainstream', label: 'Mainstream approved', unit: 'households' },
      { key: 'specialist', label: 'Specialist approved', unit: 'households' },
      { key: 'leavers', label: 'Leave', unit: 'households' },
      { key: 'kept', label: 'Kept', unit: 'households' },
      { key: 'gained', label: 'Gained so far', unit: 'households' },
      { key: 'places', label: 'Usable places so far', unit: 'places' },
    ],
    rows: months.map((month) => {
      const end = firstDay(month + 1) - 1;
      const before = firstDay(month) - 1;
      const approved = (kind: Kind) => within(kinds, before, end, kind);
      const gained = kinds.map((each) => gainedBy(each.runs, end).value);
      return {
        label: longMonthWords(month),
        values: [
          asked(values, month, false),
          asked(values, month, true),
          approved('mainstream'),
          approved('specialist'),
          sumOf(runs, before, end, (run) => (run.kept ? 0 : run.approved.value - run.gained.value)),
          sumOf(runs, before, end, (run) => (run.kept ? run.gained.value : 0)),
          gained.reduce((sum, each) => sum + each, 0),
          gained.reduce((sum, households, at) => sum + households * (kinds[at]?.each ?? 0), 0),
        ],
      };
    }),
  };
}

type OfKind = { readonly kind: Kind; readonly runs: readonly Run[] };

function within(kinds: readonly OfKind[], before: Day, end: Day, kind: Kind): number {
  const runs = kinds.find((each) => each.kind === kind)?.runs ?? [];
  return sumOf(runs, before, end, ({ approved }) => approved.value);
}

function sumOf(runs: readonly Run[], before: Day, end: Day, of: (run: Run) => number): number {
  return runs.reduce(
    (sum, run) =>
      sum + of(run) * (arrivedShare(run.from, run.months, end) - arrivedShare(run.from, run.months, before)),
    0,
  );
}

/** Enquiries of the month, or the assessments that begin with them; null where approvals are given by month. */
function asked(values: FieldValues, month: number, assessed: boolean): number | null {
  const months = values.maybeNumber('months');
  if (months === null || values.rows('approvals').length > 0) return null;
  const from = values.day('from');
  const on = month - monthOf(from);
  if (on < 0 || on >= months) return 0;
  return KINDS.reduce((sum, kind) => {
    const enquiries = values.maybeTerm(`${kind}Enquiries`)?.value ?? 0;
    return sum + enquiries * (assessed ? values.term(`${kind}ToAssessment`).value : 1);
  }, 0);
}
