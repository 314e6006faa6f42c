import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { localDay, localTime } from '../../../shared/calendar/local-time.ts';
import { longDayWords } from '../../../shared/calendar/words.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { partsShown } from '../part-year.ts';
import type { SavingCells } from './comparison-sheet.ts';
import {
  abs,
  add,
  choose,
  compare,
  type Expression,
  num,
  type Ref,
  subtract,
  sum,
  toPenny,
  total,
  words,
} from './expression.ts';
import { forecastNotes } from './forecast-notes.ts';
import type { SchemeCells } from './schemes-sheet.ts';
import { formula, missing, number, pick, Sheet, text } from './sheet.ts';
import type { WorkbookSource } from './source.ts';
import type { PlanCells } from './years-sheet.ts';

/** What the workbook is, from what, when, and how to use it. */
export function frontSheet(
  source: WorkbookSource,
  plans: readonly PlanCells[],
  sheets: readonly string[],
  frozen: readonly string[],
): Sheet {
  const sheet = new Sheet('About', { widths: [30, 100], onePage: true });
  sheet.texts([source.title === '' ? 'Placement forecast' : source.title], 'title');
  sheet.texts(
    ['Forecast of children’s placements, their cost and what plans would save: a workbook that calculates.'],
    'note',
  );
  sheet.blank();
  const fact = (name: string, value: string) => sheet.row([text(name, 'section'), text(value)]);
  fact('Council', source.council);
  fact('Made from', source.fileName);
  fact('Made on', momentWords(source.madeAt));
  fact('Program', `Placement Modeller ${source.version}`);
  for (const { plan } of plans) fact(plan.label, plan.name);
  forecastNotes(sheet, source);
  sheet.blank();
  sheet.texts(['Colours'], 'section');
  sheet.row([text('Input', 'input'), text('May be changed: every figure that depends on it follows.')]);
  sheet.row([
    text('Fixed', 'fixed'),
    text('Dates, and what follows from them. Change them in the program and export again.'),
  ]);
  sheet.row([
    text('Value', 'value'),
    text('Worked out by the program, not by a formula: does not follow a change of inputs.'),
  ]);
  sheet.row([text('Formula'), text('Everything else. It says in the cell how it is made.')]);
  sheet.blank();
  sheet.texts(['Values that are not formulas'], 'section');
  const schemes = plans.some(({ plan }) => plan.savings !== null);
  const value = (words: string) => sheet.row([null, text(words, 'paragraph')]);
  value(
    `Each measure’s share of a saving (Comparison${schemes ? ', Scheme workings' : ''}): its average over every order in which the measures could come.`,
  );
  if (schemes)
    value(
      'What each scheme does to the cost of placements, and when it pays back (Schemes, Scheme workings): its average over every order in which the schemes could come.',
    );
  sheet.row([
    null,
    text(
      'Low, high and shape of a range (Assumptions): used when chances are simulated in the program, not here.',
      'paragraph',
    ),
  ]);
  sheet.row([null, text('The engine’s figures at the time of export (Checks).', 'paragraph')]);
  for (const place of frozen)
    sheet.row([null, text(`The formula at ${place}, which a spreadsheet cannot hold.`, 'paragraph')]);
  sheet.blank();
  sheet.texts(['Sheets'], 'section');
  for (const name of sheets) sheet.row([text(name), text(wordsFor(name))]);
  sheet.blank();
  sheet.texts(['Care with children’s data'], 'section');
  sheet.row([
    null,
    text(
      'The sheet Register holds one row for each child’s placement, and small numbers are not suppressed. Keep this file where child-level data may be kept, and take the sheet out before passing it on.',
      'paragraph',
    ),
  ]);
  return sheet;
}

/** "25 November 2026, 14:55" */
function momentWords(madeAt: Date): string {
  return `${longDayWords(localDay(madeAt))}, ${localTime(madeAt)}`;
}

/** What a sheet is for; those of the base and of a plan by how their names end. */
function wordsFor(name: string): string {
  return SHEETS.find(([end]) => name.endsWith(end))?.[1] ?? '';
}

const SHEETS: readonly (readonly [end: string, words: string])[] = [
  ['Summary', 'Outturn, budget, pressure and saving by year, base and plans one under another.'],
  ['Comparison', 'What each plan saves, measure by measure, and when it pays back.'],
  ['Schemes', 'What each scheme of a plan saves by year, what it costs and when it pays back.'],
  ['Mix', 'Inputs: children, prices and growth of each placement type.'],
  ['Prices', 'Inputs and working: uplifts and prices by year.'],
  ['Children', 'Working: children in the mix by month; inputs where there is a forecast profile.'],
  ['Register', 'Inputs: placements one by one. Child-level data.'],
  ['Budgets', 'Inputs: budgets, and actual spend before the first day forecast.'],
  ['Assumptions', 'Inputs: every assumption with its unit, source, date and owner.'],
  ['Measures', 'Inputs: what each measure changes, and a switch for each plan.'],
  ['Calendar', 'Inputs and working: from a weekly price to a day’s charge.'],
  ['Fixed and capital', 'Working: fixed and capital measures by month.'],
  ['Scheme workings', 'Working: what the saving of each scheme is made of.'],
  [' years', 'Results by year: children, cost, income, places, outturn and pressure.'],
  [' months', 'Working: cost and income by month, rounded to whole pence.'],
  [' days', 'Working: children and cost between one change and the next.'],
  ['Checks', 'The program’s figures beside the formulas’, and that tables add up.'],
];

/** Outturn, budget, pressure and saving by year, base and plans side by side. */
export function summarySheet(
  source: WorkbookSource,
  timeline: Timeline,
  plans: readonly PlanCells[],
  savings: readonly SavingCells[],
): Sheet {
  const sheet = new Sheet('Summary', { widths: [52, 20], frozenRows: 4, frozenColumns: 1, onePage: true });
  sheet.texts(['Summary'], 'title');
  sheet.texts([source.title + partsShown(source, plans[0]?.projection.years ?? [])], 'note');
  sheet.blank();
  const years = timeline.years.map(({ year }) => formatYear(year));
  sheet.texts(['£', ...years], 'header');
  for (const { plan, years: cells } of plans) {
    sheet.texts([`${plan.label}: ${plan.name}`], 'section');
    const line = (
      name: string,
      read: (year: (typeof cells)[number]) => Expression | null,
      look: 'plain' | 'total' = 'plain',
    ) =>
      sheet.row([
        text(name, look),
        ...cells.map((year) => {
          const expression = read(year);
          return expression ? formula(expression, 'pounds', look) : missing('not known', look);
        }),
      ]);
    line('Gross cost', (year) => year.gross);
    line('Income', (year) => year.income);
    line('Net cost', (year) => year.net);
    line('Actual net spend before the first day forecast', (year) => year.actuals);
    line('Outturn', (year) => year.outturn, 'total');
    line('Budget', (year) => year.budget);
    line('Pressure (above 0 is over budget)', (year) => year.pressure, 'total');
    line('Capital', (year) => year.capital);
    const saved = savings.find((each) => each.plan.plan === plan);
    if (!saved) continue;
    sheet.row([
      text('Saving against the base', 'total'),
      ...saved.byYear.map((cell) => formula(cell, 'pounds', 'total')),
    ]);
    sheet.row([text('Saving in all years together'), formula(saved.total, 'pounds')]);
    sheet.row([
      text('Net present value at 3.5% a year (a real rate)'),
      formula(saved.netPresentValue, 'pounds'),
    ]);
    sheet.row([
      text('Pays back from'),
      formula({ value: saved.paybackText, level: 4, write: saved.payback.write }, 'word'),
    ]);
  }
  return sheet;
}

/** Each year's net as the engine had it beside the formulas', and that tables cast. */
export function checksSheet(
  timeline: Timeline,
  plans: readonly PlanCells[],
  savings: readonly SavingCells[],
  schemes: readonly SchemeCells[],
): Sheet {
  const sheet = new Sheet('Checks', { widths: [60, 20, 20, 16, 44], frozenRows: 4 });
  sheet.texts(['Checks'], 'title');
  sheet.texts(
    [
      'At export every line agrees. Once an input has been changed, lines against the program’s figures differ by what the change does.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(['Figure', 'By the program, £', 'By the formulas, £', 'Difference, £', 'Result'], 'header');
  const line = (name: string, expected: Expression | number, actual: Expression, otherwise: string) => {
    const row = sheet.next;
    const refs = sheet.row([
      text(name),
      typeof expected === 'number' ? number(expected, 'pounds', 'value') : formula(expected, 'pounds'),
      formula(actual, 'pounds'),
    ]);
    const [difference] = sheet.extend(row, [
      formula(toPenny(subtract(pick(refs, 2), pick(refs, 1))), 'pounds'),
    ]);
    if (!difference) return;
    const agrees = compare(abs(difference), '<', num(0.005));
    sheet.extend(row, [formula(choose(agrees, words('agrees'), words(otherwise)), 'text')]);
  };
  const changed = 'differs: an input has been changed';
  for (const { plan, years, months, projection } of plans) {
    for (const [at, year] of years.entries()) {
      const label = `${plan.label}, ${formatYear(timeline.years[at]?.year ?? 0)}`;
      const engine = projection.years[at];
      if (!engine) continue;
      line(`${label}: net`, engine.net / 100, year.net, changed);
      line(`${label}: outturn`, engine.outturn / 100, year.outturn, changed);
      line(
        `${label}: gross less income is net`,
        subtract(year.gross, year.income),
        year.net,
        'does not cast',
      );
      const range = timeline.years[at];
      const within = (cells: readonly Ref[]) => sum(cells.slice(range?.firstMonth, range?.endMonth));
      const types = total(months.map(({ gross, income }) => subtract(within(gross), within(income))));
      const lines = total(year.lines.map(({ gross, income }) => subtract(gross, income)));
      line(`${label}: months add up to the year`, add(types, lines), year.net, 'does not cast');
    }
  }
  for (const { plan, comparison, byYear } of savings) {
    for (const [at, saving] of byYear.entries()) {
      const label = `${plan.plan.label}, ${formatYear(timeline.years[at]?.year ?? 0)}`;
      const shares = comparison.measures.reduce((sofar, measure) => sofar + (measure.byYear[at] ?? 0), 0);
      line(`${label}: shares of the measures add up to the saving`, shares / 100, saving, changed);
    }
  }
  for (const { plan, together } of schemes) {
    const saving = savings.find((each) => each.plan === plan);
    for (const [at, expected] of together.byYear.entries()) {
      const label = `${plan.plan.label}, ${formatYear(timeline.years[at]?.year ?? 0)}`;
      const cell = saving?.byYear[at];
      if (cell) line(`${label}: schemes add up to the saving`, expected, cell, changed);
    }
    line(
      `${plan.plan.label}: schemes by year and over the period agree`,
      together.total,
      together.net,
      'does not cast',
    );
  }
  return sheet;
}
