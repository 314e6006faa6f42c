import type { NewWorkspace } from '../../../shared/api/files.ts';
import { formatDay, parseDay } from '../../../shared/calendar/day.ts';
import {
  type FinancialYear,
  financialYearOf,
  formatYear,
  parseYear,
  yearEnd,
  yearStart,
} from '../../../shared/calendar/financial-year.ts';
import { readPence } from '../../../shared/money/read.ts';
import { unusualBudget } from '../../../shared/workspace/unusual.ts';
import { readTyped } from '../../components/date-text.ts';
import { whyNoDate } from '../../components/read-date.ts';
import { dateWords } from '../../date-words.ts';

/** The four answers as typed. */
export type NewFileAnswers = {
  readonly council: string;
  readonly year: string;
  readonly positionDate: string;
  readonly budget: string;
};

export type NewFileProblems = Readonly<Partial<Record<keyof NewFileAnswers, string>>>;

/** Years one would start a file for: six before this one to two after. `today` is an ISO date. */
export function yearsToOffer(today: string): string[] {
  const thisYear: FinancialYear = financialYearOf(parseDay(today) ?? 0);
  return Array.from({ length: 9 }, (_, index) => formatYear(thisYear + 2 - index));
}

/** The position date to begin with: today in this year, otherwise the year's first day. */
export function usualPositionDate(year: string, today: string): string {
  const first = parseYear(year);
  const day = parseDay(today);
  if (first === null) return today;
  return day !== null && financialYearOf(day) === first ? today : formatDay(yearStart(first));
}

/** What is odd about a budget as typed, which is taken as it stands; undefined where nothing is. */
export function oddBudget(typed: string): string | undefined {
  const budget = readPence(typed);
  const odd = budget.ok && budget.value >= 0 ? unusualBudget(budget.value) : null;
  return odd === null ? undefined : `${odd.problem}. ${odd.remedy}`;
}

/** Reads the answers: what to make, or what each field needs. */
export function readAnswers(
  answers: NewFileAnswers,
):
  | { readonly ok: true; readonly value: NewWorkspace }
  | { readonly ok: false; readonly problems: NewFileProblems } {
  const problems: Partial<Record<keyof NewFileAnswers, string>> = {};
  const council = answers.council.trim();
  if (council === '') problems.council = 'Give the council’s name, for instance St Helens.';
  if (council.length > 200) problems.council = 'Give a name of at most 200 letters.';
  const year = parseYear(answers.year);
  const positionDate = readTyped('date', answers.positionDate);
  const day = parseDay(positionDate);
  if (day === null) {
    problems.positionDate = whyNoDate(positionDate) ?? 'Type the first day to be forecast, as 01/04/2024.';
  }
  if (day !== null && year !== null && (day < yearStart(year) || day > yearEnd(year))) {
    problems.positionDate = `Give a day in ${answers.year}: from ${dateWords(formatDay(yearStart(year)))} to ${dateWords(formatDay(yearEnd(year)))}.`;
  }
  const budget = answers.budget.trim() === '' ? null : readPence(answers.budget);
  if (budget && !budget.ok)
    problems.budget = `${budget.problem}. Type pounds, for instance 27,000,000 or 27m.`;
  if (budget?.ok && budget.value < 0)
    problems.budget = 'A budget is not below zero. Type it without a minus or brackets.';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      council,
      year: answers.year,
      positionDate,
      budgetPence: budget?.ok ? budget.value : null,
    },
  };
}
