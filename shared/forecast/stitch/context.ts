import type { Day } from '../../calendar/day.ts';
import type { FinancialYear } from '../../calendar/financial-year.ts';
import type { RuleId } from '../quality/rules.ts';
import type { ReturnRows } from '../return/return-rows.ts';
import type { KnownRows } from './known-rows.ts';
import type { Lookups } from './lookups.ts';
import type { StitchOptions } from './options.ts';
import type { People } from './people.ts';

/** What every step of putting a child's episodes in order may ask. */
export type StitchContext = {
  readonly rows: ReturnRows;
  readonly known: KnownRows;
  readonly codes: Lookups;
  readonly people: People;
  readonly options: StitchOptions;
  /** Tells the quality report about a row, with the day it was given if it was given one. */
  readonly tell: (rule: RuleId, row: number, day?: Day) => void;
  /** The next year after `year` whose return is known; null after the latest. */
  readonly nextYear: (year: FinancialYear) => FinancialYear | null;
  /** Whether any return strictly between two years is known without the child in it. */
  readonly missedYearBetween: (
    years: ReadonlySet<FinancialYear>,
    from: FinancialYear,
    to: FinancialYear,
  ) => boolean;
};
