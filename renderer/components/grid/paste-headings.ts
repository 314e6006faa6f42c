/** What the headings of a pasted block mean. */
import { readNumber } from '../../../shared/money/read.ts';
import { nearestName, sameNameForm } from '../../../shared/workspace/name-form.ts';
import { readDate, readMonth } from '../read-date.ts';
import type { TextBlock } from './clipboard.ts';
import { type Column, fullHeader } from './column.ts';

/** "Avg weekly cost" is the weekly cost. */
const BEFORE_A_NAME = /^(average|avg|ave|av|mean|current) /;

/** A heading that is misspelt goes to the column it is nearest to, unless another one names that column. */
export function columnsHeaded<Row>(
  row: readonly string[],
  columns: readonly Column<Row>[],
  below: TextBlock,
): readonly (number | null)[] {
  // A column that cannot hold what stands under a heading has no names for it.
  const namesFor = (heading: string, index: number) =>
    columns.map((column) => (canBeUnder(heading, column, valuesIn(below, index)) ? namesOf(column) : []));
  const named = row.map((heading, index) => columnHeaded(heading, columns, namesFor(heading, index)));
  return named.map((column, index) => {
    if (column !== null) return column;
    const heading = row[index] ?? '';
    const near = nearestName(sameNameForm(heading), namesFor(heading, index));
    return near === null || named.includes(near) ? null : near;
  });
}

/** The cells of one column of a block that are not blank. */
export function valuesIn(block: TextBlock, index: number): readonly string[] {
  return block.map((row) => row[index] ?? '').filter((text) => text !== '');
}

/** Whether a column of the grid could hold any of these values; one that says nothing of it holds anything. */
export function canHold<Row>({ holds }: Column<Row>, values: readonly string[]): boolean {
  return holds === undefined || values.length === 0 || values.some(holds);
}

function canBeUnder<Row>(heading: string, column: Column<Row>, values: readonly string[]): boolean {
  if (column.isNot?.test(sameNameForm(heading)) === true) return false;
  if (column.insteadOfMonths !== undefined && isMonthOver(heading, values)) return false;
  const isFigureByName =
    column.align === 'end' &&
    [column.header, fullHeader(column)].map(sameNameForm).includes(sameNameForm(heading));
  // Figures that cannot be read stay under the very name of their column, marked, rather than going nowhere.
  return isFigureByName || canHold(column, values);
}

/**
 * Whether this is the heading of one month's figures: "Apr-26", "April", "P7", "01/04/2026". Elsewhere such words may be
 * anything: "P7" is also a placement's reference.
 */
export function isMonthOver(heading: string, values: readonly string[]): boolean {
  return isMonth(heading) && values.some((text) => readNumber(text).ok);
}

/** What stands before or behind a month that is of spend: "Actual Apr-26", "P7 spend". */
const AROUND_A_MONTH = /^(actuals?|net|spend|net spend)\s+|\s+(actuals?|net|spend|net spend)$/gi;
/** A month alone, in the form of {@link sameNameForm}: "april", "sept", "p7", "period 07". */
const MONTH_ALONE =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(p|period|m|month) ?(0?[1-9]|1[0-3]))$/;

function isMonth(heading: string): boolean {
  const month = heading.trim().replace(AROUND_A_MONTH, '');
  return readMonth(month) !== null || readDate(month) !== null || MONTH_ALONE.test(sameNameForm(month));
}

function namesOf<Row>(column: Column<Row>): readonly string[] {
  const { header, unit = '', id, aliases = [] } = column;
  return [header, `${header} ${unit}`, id, ...aliases].map(sameNameForm);
}

function columnHeaded<Row>(
  heading: string,
  columns: readonly Column<Row>[],
  forms: readonly (readonly string[])[],
): number | null {
  const form = sameNameForm(heading);
  if (form === '') return null;
  const exact = forms.findIndex((names) => names.includes(form));
  if (exact >= 0) return exact;
  // "Weekly cost (£)", "Children at 1 April": the heading begins with what the column is called.
  const begins = forms.findIndex((names, index) =>
    names.some(
      (name) =>
        name !== '' &&
        form.startsWith(`${name} `) &&
        !isOfAnotherPeriod(form.slice(name.length), columns[index]),
    ),
  );
  if (begins >= 0) return begins;
  const short = form.replace(BEFORE_A_NAME, '');
  return short === form ? null : columnHeaded(short, columns, forms);
}

/** "Cost per annum" is not the weekly cost. */
function isOfAnotherPeriod<Row>(rest: string, column: Column<Row> | undefined): boolean {
  return (
    /week/i.test(column?.header ?? '') &&
    /\b(annual|annually|annum|pa|p a|year|yearly|full year|fye?|month|monthly|pcm|day|daily|night|nightly)\b/.test(
      rest,
    )
  );
}

/** Two headings cannot mean the same column: the one that is its very name keeps it, or else the first. */
export function unique<Row>(
  named: readonly (number | null)[],
  headings: readonly string[],
  columns: readonly Column<Row>[],
): (number | null)[] {
  const isName = (at: number): boolean =>
    sameNameForm(headings[at] ?? '') === sameNameForm(columns[named[at] ?? -1]?.header ?? '');
  return named.map((column, index) => {
    if (column === null) return null;
    const rivals = named.flatMap((other, at) => (other === column ? [at] : []));
    return (rivals.find(isName) ?? rivals[0]) === index
      ? column
      : columnBesides(headings[index] ?? '', named, columns);
  });
}

/** What a heading means whose own column another heading names, if nothing names that either. */
function columnBesides<Row>(
  heading: string,
  named: readonly (number | null)[],
  columns: readonly Column<Row>[],
): number | null {
  const form = sameNameForm(heading);
  const at = columns.findIndex(({ besides = [] }, index) => !named.includes(index) && besides.includes(form));
  return at < 0 ? null : at;
}
