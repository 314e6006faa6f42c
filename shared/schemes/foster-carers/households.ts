/** Households gained and lost, month by month. */
import { addMonths, type Day } from '../../calendar/day.ts';
import { firstDay, monthsInYears } from '../../calendar/month.ts';
import type { FieldValues } from '../field-values.ts';
import { arrivedShare } from '../ramp.ts';
import { add, isNil, multiply, plain, subtract, type Term, ZERO } from '../term.ts';

export const KINDS = ['mainstream', 'specialist'] as const;
export type Kind = (typeof KINDS)[number];

/** Households gained evenly over some months, one share each, less those who leave meanwhile; may be below nothing. */
export type Run = {
  readonly from: Day;
  readonly months: number;
  /** In all. */
  readonly approved: Term;
  readonly gained: Term;
  /** The field of the form it comes from. */
  readonly field: string;
  /** Some leave meanwhile, so that fewer than none may be gained. */
  readonly mayLose: boolean;
  /** Kept by Mockingbird, not approved. */
  readonly kept: boolean;
};

/** Households approved in one month of recruitment; null where no enquiries are given. */
export function approvedPerMonth(values: FieldValues, kind: Kind): Term | null {
  const enquiries = values.maybeTerm(`${kind}Enquiries`);
  return (
    enquiries && multiply(enquiries, values.term(`${kind}ToAssessment`), values.term(`${kind}ToApproval`))
  );
}

/** Of one kind of carer, in order: those of the enquiries or of the plan by month, then those Mockingbird keeps. */
export function runsOf(values: FieldValues, kind: Kind): readonly Run[] {
  const kept = kind === 'mainstream' ? keptRun(values) : null;
  return [...funnelRun(values, kind), ...plannedRuns(values, kind), ...(kept ? [kept] : [])];
}

function funnelRun(values: FieldValues, kind: Kind): readonly Run[] {
  const approved = approvedPerMonth(values, kind);
  const leavers = values.maybeTerm(`${kind}Leavers`);
  const months = values.maybeNumber('months');
  if ((!approved && !leavers) || months === null) return [];
  const all = (perMonth: Term) => multiply(perMonth, plain(months));
  return [
    {
      from: addMonths(values.day('from'), values.maybeNumber('monthsToApproval') ?? 0),
      months,
      approved: all(approved ?? ZERO),
      gained: all(subtract(approved ?? ZERO, leavers ?? ZERO)),
      field: approved ? `${kind}Enquiries` : `${kind}Leavers`,
      mayLose: leavers !== null && !isNil(leavers),
      kept: false,
    },
  ];
}

/** Months that follow on and have the same numbers are one run. */
function plannedRuns(values: FieldValues, kind: Kind): readonly Run[] {
  const runs: { run: Run; each: string; next: number }[] = [];
  const rows = [...values.rows('approvals').entries()].sort(
    ([, a], [, b]) => a.number('month') - b.number('month'),
  );
  for (const [at, row] of rows) {
    const approved = row.maybeTerm(kind) ?? ZERO;
    const leavers = row.maybeTerm(`${kind}Leavers`) ?? ZERO;
    const gained = subtract(approved, leavers);
    const month = row.number('month');
    const each = `${approved.text} ${gained.text}`;
    const last = runs.at(-1);
    if (last && last.next === month && last.each === each) {
      const months = last.run.months + 1;
      last.next += 1;
      last.run = {
        ...last.run,
        months,
        approved: multiply(approved, plain(months)),
        gained: multiply(gained, plain(months)),
      };
    } else
      runs.push({
        run: {
          from: firstDay(month),
          months: 1,
          approved,
          gained,
          field: `approvals[${at}].${kind}`,
          mayLose: !isNil(leavers),
          kept: false,
        },
        each,
        next: month + 1,
      });
  }
  return runs.map(({ run }) => run);
}

/** Those who would have left in a year, as many of them as are kept, month after month. */
function keptRun(values: FieldValues): Run | null {
  const constellations = values.maybeTerm('constellations');
  const from = values.maybeDay('mockingbirdFrom');
  if (!constellations || from === null) return null;
  const months = values.number('keptMonths');
  const gained = multiply(
    constellations,
    values.term('constellationHouseholds'),
    values.term('leavingRate'),
    values.term('keptShare'),
    plain(monthsInYears(months)),
  );
  return { from, months, approved: ZERO, gained, field: 'constellations', mayLose: false, kept: true };
}

/** Children for whom one household has places that are used. */
export function childrenEach(values: FieldValues, kind: Kind): Term {
  return multiply(values.term(`${kind}Places`), values.term(`${kind}Usable`));
}

/** Households gained by the day. */
export function gainedBy(runs: readonly Run[], day: Day): Term {
  return add(
    ...runs.map(({ from, months, gained }) => multiply(gained, plain(arrivedShare(from, months, day)))),
  );
}
