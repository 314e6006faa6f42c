import { weeksCharged } from '../../calendar/financial-year.ts';
import { longDayWords } from '../../calendar/words.ts';
import { capitalCost } from '../capital-cost.ts';
import type { FieldValues } from '../field-values.ts';
import { firstCharge } from '../financing.ts';
import { type IncomeMoved, incomeSaid, lessIncome, netLoss, plusIncome } from '../income-moved.ts';
import { averagePriceLeft, incomeOfMovers, movers, pricesLeftSaid, tooManySaid } from '../moving-in.ts';
import { paybackFigures } from '../payback.ts';
import { count, exactly, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { ZERO } from '../term.ts';
import { occupiedBeds, openingDay, staffingCost } from './sums.ts';

/** What a year costs and avoids at the prices of the form, once the home is full and any grant has ended. */
type HomeYear = {
  readonly beds: number;
  readonly weeks: number;
  /** Paid whoever is there, £ a year: staff, running costs, rent and the first year's financing. */
  readonly standing: number;
  readonly financing: number;
  /** £ a week for each child. */
  readonly perChild: number;
  readonly target: number;
  /** Share of the beds filled by those who move in. */
  readonly chosen: number;
  /** £ a week for a placement left behind, on average; null where nobody moves in. */
  readonly outside: number | null;
  /** Of one of those who move in, on average. */
  readonly income: IncomeMoved;
  /** £ */
  readonly capital: number;
  /** £, once. */
  readonly setUp: number;
};

function homeYear(values: FieldValues, context: SchemeContext): HomeYear {
  const beds = values.term('beds');
  const occupied = occupiedBeds(beds, values);
  const children = movers(values, occupied).reduce((sum, { value }) => sum + value, 0);
  const capital = capitalCost(values, values.maybeTerm('purchase') ?? ZERO);
  const financing = firstCharge(capital, values);
  const yearly = ['running', 'rent'].reduce((sum, key) => sum + (values.maybeTerm(key)?.value ?? 0), 0);
  return {
    beds: beds.value,
    weeks: weeksCharged(context.weeksPerYear),
    standing: staffingCost(values).value + yearly + financing,
    financing,
    perChild: values.maybeTerm('weeklyCostPerChild')?.value ?? 0,
    target: values.term('occupancy').value,
    chosen: beds.value > 0 ? children / beds.value : 0,
    outside: averagePriceLeft(values, occupied, context),
    income: incomeOfMovers(values, occupied, context, values.text('placementType')),
    capital: capital.value,
    setUp: values.maybeTerm('setUp')?.value ?? 0,
  };
}

/**
 * Cost per bed-week = standing ÷ (beds × weeks × occupancy) + cost of each child. Break-even occupancy is where that is
 * the outside price less the income that goes with a child: standing ÷ (beds × weeks × (outside − income − each child)).
 */
export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const year = homeYear(values, context);
  return { sentences: sentencesOf(values, context, year), figures: figuresOf(year), tables: [] };
}

/** £ a week saved outside for a child in the home, before what the home costs whoever is there. */
function marginOf(year: HomeYear): number {
  return (year.outside ?? 0) - netLoss(year.income) - year.perChild;
}

function costAt(year: HomeYear, occupancy: number): number | null {
  const weeks = year.beds * year.weeks * occupancy;
  return weeks > 0 ? year.standing / weeks + year.perChild : null;
}

/** Share of the beds that must be filled for the home to cost no more than the placements left; above 1 it never does. */
function breakEvenOccupancy(year: HomeYear): number | null {
  const margin = marginOf(year);
  const weeks = year.beds * year.weeks;
  return year.outside !== null && margin > 0 && weeks > 0 ? year.standing / (weeks * margin) : null;
}

function figuresOf(year: HomeYear): readonly Figure[] {
  const bedWeeks = `${exactly(year.beds)} beds × ${weeksSaid(year.weeks)}`;
  const costs = (key: string, label: string, occupancy: number): Figure => ({
    key,
    label,
    value: costAt(year, occupancy),
    unit: '£ a week',
    how: `${wholePounds(year.standing)} a year ÷ (${bedWeeks} × ${percent(occupancy)}) + ${perWeek(year.perChild)} for each child`,
  });
  const outside = year.outside ?? 0;
  const margin = marginOf(year);
  const loss = netLoss(year.income);
  const income = lessIncome(loss);
  const cost = costAt(year, year.target);
  const avoided = year.beds * year.chosen * year.weeks * margin;
  const net = avoided - year.standing;
  return [
    costs('bedWeekFull', 'Cost of a bed-week, every bed filled', 1),
    costs('bedWeekTarget', 'Cost of a bed-week at target occupancy', year.target),
    costs('bedWeekChosen', 'Cost of a bed-week with those who move in', year.chosen),
    {
      key: 'breakEvenOccupancy',
      label: 'Break-even occupancy',
      value: breakEvenOccupancy(year),
      unit: 'share',
      how: `${wholePounds(year.standing)} a year ÷ (${bedWeeks} × (${perWeek(outside)} outside${income} − ${perWeek(year.perChild)} for each child))`,
    },
    {
      key: 'breakEvenPrice',
      label: 'Break-even outside price at target occupancy',
      value: cost === null ? null : cost + loss,
      unit: '£ a week',
      how: `The cost of a bed-week at target occupancy${plusIncome(loss)}: the home saves money against any dearer placement`,
    },
    {
      key: 'emptyBed',
      label: 'One empty bed costs',
      value: year.outside === null ? null : margin * year.weeks,
      unit: '£ a year',
      how: `${perWeek(outside)} still paid outside${income} − ${perWeek(year.perChild)} not spent on the child, × ${weeksSaid(year.weeks)}`,
    },
    {
      key: 'netSaving',
      label: 'Net saving in a full year, after financing and once any grant has ended',
      value: net,
      unit: '£ a year',
      how: `${exactly(year.beds * year.chosen)} children × (${perWeek(outside)}${income} − ${perWeek(year.perChild)} for each child) × ${weeksSaid(year.weeks)} − ${wholePounds(year.standing)} for the home, ${wholePounds(year.financing)} of it financing`,
    },
    ...paybackFigures({
      capital: year.capital,
      setUp: year.setUp,
      net: net + year.financing,
      gross: year.beds * year.chosen * year.weeks * outside,
      netMeans: `saved after running costs${income === '' ? '' : ' and the change in income'}, before financing`,
    }),
  ];
}

function sentencesOf(values: FieldValues, context: SchemeContext, year: HomeYear): readonly string[] {
  const opens = longDayWords(openingDay(values));
  const sentences = [
    `${context.schemeName} opens on ${opens} with ${count(year.beds)} ${year.beds === 1 ? 'bed' : 'beds'}; ${count(year.beds * year.chosen)} are filled once everyone has moved in, ${percent(year.chosen)} of them.`,
  ];
  if (year.outside === null)
    return [...sentences, 'Nobody moves in yet: say from which placements they come.'];
  const full = costAt(year, 1) ?? 0;
  const breakEven = breakEvenOccupancy(year);
  sentences.push(
    `The placements left behind cost ${perWeek(year.outside)} each on average; a bed in the home costs ${perWeek(full)} when full.`,
    ...pricesLeftSaid(values, context),
    ...incomeSaid(year.income),
    ...tooManySaid(values, occupiedBeds(values.term('beds'), values), context),
  );
  if (full === 0) return [...sentences, 'No cost of the home is entered, so the saving is before it.'];
  if (breakEven === null || breakEven > 1)
    sentences.push(
      netLoss(year.income) > 0
        ? 'Even full it costs more than the placements it replaces, less their income.'
        : 'Even full it costs more than the placements it replaces.',
    );
  else
    sentences.push(
      `It breaks even with ${percent(breakEven)} of its beds filled, ${count(breakEven * year.beds)} of ${count(year.beds)}.`,
    );
  return sentences;
}
