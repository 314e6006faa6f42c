import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { NewWorkspace } from '../../shared/api/files.ts';
import { formatDay, parseDay } from '../../shared/calendar/day.ts';
import { financialYearOf, parseYear, yearEnd } from '../../shared/calendar/financial-year.ts';
import type { Category, Provision } from '../../shared/scenario/types.ts';
import { ENGLAND } from '../../shared/sufficiency/published.ts';
import {
  BLANK_BUDGET,
  BLANK_COMPARATOR,
  BLANK_PLACEMENT_TYPE,
  BLANK_SCENARIO,
} from '../../shared/workspace/blank-rows.ts';
import { UNTITLED_SCENARIO } from '../../shared/workspace/plan-name.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';

/** This year and the next five. */
const YEARS_AFTER = 5;

type Standard = readonly [
  key: string,
  name: string,
  category: Category,
  provision: Provision,
  inCare: boolean,
];

/** The types most councils have, in the order their reports list them. */
const STANDARD_TYPES: readonly Standard[] = [
  ['residential-in-house', 'Residential, in-house', 'residential', 'in-house', true],
  ['residential-external', 'Residential, external', 'residential', 'external', true],
  ['fostering-in-house', 'Fostering, in-house', 'fostering', 'in-house', true],
  ['fostering-agency', 'Fostering, agency', 'fostering', 'external', true],
  ['kinship', 'Kinship fostering (with family and friends)', 'fostering', 'in-house', true],
  ['supported', 'Supported accommodation', 'supported', 'external', true],
  ['uasc', 'Unaccompanied children (UASC)', 'uasc', 'external', true],
  ['secure', 'Secure', 'secure', 'external', true],
  ['with-parents', 'Placed with parents', 'with-parents', 'none', true],
  ['adoption', 'Placed for adoption', 'adoption', 'none', true],
  ['leaving-care', 'Leaving care', 'leaving-care', 'external', false],
  ['staying-close', 'Staying Close', 'staying-close', 'in-house', false],
];

/**
 * What a new workspace starts with: the standard placement types with numbers and prices blank, because no figure
 * holds for every council; the budget if it is known; and one scenario with nothing in it yet.
 * Errors: `bad-request` when the year is not one, or the position date is not in it.
 */
export function newWorkspaceRows(asked: NewWorkspace): Outcome<WholeWorkspace> {
  const year = parseYear(asked.year);
  if (year === null) {
    return fail('bad-request', `“${asked.year}” is not a financial year. Give one such as 2024/25.`);
  }
  const day = parseDay(asked.positionDate);
  if (day === null || financialYearOf(day) !== year) {
    return fail(
      'bad-request',
      `The position date must be in ${asked.year}: from 1 April ${year} to 31 March ${year + 1}.`,
    );
  }
  return succeed({
    profile: {
      council: asked.council,
      notes: '',
      populationUnder18: null,
      periodFrom: asked.positionDate,
      periodTo: formatDay(yearEnd(year + YEARS_AFTER)),
      weeksPerYear: 'exact',
    },
    placementTypes: STANDARD_TYPES.map(([key, name, category, provision, lookedAfter]) => ({
      ...BLANK_PLACEMENT_TYPE,
      key,
      name,
      category,
      provision,
      lookedAfter,
    })),
    placements: [],
    budgets:
      asked.budgetPence === null
        ? []
        : [{ ...BLANK_BUDGET, key: 'budget-1', year: asked.year, amountPence: asked.budgetPence }],
    actuals: [],
    assumptions: [],
    measures: [],
    schemes: [],
    reportTexts: [],
    homes: [],
    demandSplits: [],
    comparators: [
      { ...BLANK_COMPARATOR, ...ENGLAND, key: 'comparator-1' },
      { ...BLANK_COMPARATOR, area: 'Region', key: 'comparator-2' },
      { ...BLANK_COMPARATOR, area: 'Statistical neighbours', key: 'comparator-3' },
    ],
    scenarios: [{ ...BLANK_SCENARIO, key: 'plan-a', name: UNTITLED_SCENARIO }],
  });
}
