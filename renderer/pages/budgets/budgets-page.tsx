import { formatDay, parseDay } from '../../../shared/calendar/day.ts';
import { financialYearOf, formatYear, yearStart } from '../../../shared/calendar/financial-year.ts';
import { GridPage } from '../../components/grid/grid-page.tsx';
import { dateWords } from '../../date-words.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { PAGE_NAMES } from '../../words.ts';
import { ActualsGrid } from './actuals-grid.tsx';
import { BudgetGrid } from './budget-grid.tsx';
import './budgets-page.css';

/** What there is to spend, and what had been spent before the forecast begins. */
export function BudgetsPage() {
  const { content } = useWorkspace();
  const { profile, actuals } = content;
  const from = parseDay(profile.periodFrom);
  const year = from === null ? null : formatYear(financialYearOf(from));
  const start = from === null ? null : yearStart(financialYearOf(from));
  const wanted = from !== null && start !== null && from > start;
  return (
    <GridPage
      heading={PAGE_NAMES.budgets}
      sub="Each year has one amount, or amounts by placement type whose sum is the budget. By type, the Position page can say which placements are over."
    >
      <section className="budget-part" aria-labelledby="budget-heading">
        <h2 id="budget-heading">Budget</h2>
        <BudgetGrid />
      </section>
      <section className="budget-part" aria-labelledby="actuals-heading">
        <h2 id="actuals-heading">
          {wanted && start !== null
            ? `Actuals from ${dateWords(formatDay(start))} to ${dateWords(formatDay(from - 1))}`
            : 'Actuals'}
        </h2>
        {wanted ? (
          <p className="soft">
            The forecast begins on {dateWords(profile.periodFrom)}. What had been spent before it, added to
            the forecast, is the year&rsquo;s outturn; without it {year} cannot be compared with its budget.
          </p>
        ) : (
          <p className="soft">
            The forecast begins on 1 April, so it covers its first year whole and no actuals are wanted.
          </p>
        )}
        {year !== null && (wanted || actuals.length > 0) ? <ActualsGrid year={year} /> : null}
      </section>
    </GridPage>
  );
}
