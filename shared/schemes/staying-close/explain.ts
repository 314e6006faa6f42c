import { weeksCharged } from '../../calendar/financial-year.ts';
import { longDayWords } from '../../calendar/words.ts';
import { capitalCost } from '../capital-cost.ts';
import type { FieldValues } from '../field-values.ts';
import { firstCharge } from '../financing.ts';
import { type IncomeMoved, incomeSaid, lessIncome, netLoss } from '../income-moved.ts';
import { averagePriceLeft, incomeOfMovers, movers, pricesLeftSaid, tooManySaid } from '../moving-in.ts';
import { paybackFigures } from '../payback.ts';
import { count, exactly, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { grantTables, notForecastSentence, spendingSentence, unspentSentence } from './grant-tables.ts';
import { grantEnd, grantYears, openingDay, takenPlaces } from './sums.ts';

/** A full year at the prices of the form. */
type SchemeYear = {
  readonly places: number;
  readonly weeks: number;
  readonly young: number;
  /** £ a week left behind, on average; null where nobody moves in. */
  readonly outside: number | null;
  readonly income: IncomeMoved;
  readonly each: number;
  /** Staffing, running costs and rent, £ a year. */
  readonly running: number;
  readonly financing: number;
  readonly capital: number;
  /** £, once. */
  readonly setUp: number;
  /** Grant of its last year, £. */
  readonly lastGrant: number;
};

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const year = schemeYear(values, context);
  return {
    sentences: sentencesOf(values, context, year),
    figures: figuresOf(year),
    tables: grantTables(values),
  };
}

function schemeYear(values: FieldValues, context: SchemeContext): SchemeYear {
  const taken = takenPlaces(values);
  const capital = capitalCost(values);
  const amount = (field: string) => values.maybeTerm(field)?.value ?? 0;
  const grants = [...grantYears(values)].sort((a, b) => a.year - b.year);
  return {
    places: values.term('places').value,
    weeks: weeksCharged(context.weeksPerYear),
    young: movers(values, taken).reduce((sum, { value }) => sum + value, 0),
    outside: averagePriceLeft(values, taken, context),
    income: incomeOfMovers(values, taken, context, values.text('placementType')),
    each: amount('weeklyCostEach'),
    running: amount('staffing') + amount('running') + amount('rent'),
    financing: firstCharge(capital, values),
    capital: capital.value,
    setUp: amount('setUp'),
    lastGrant: grants.at(-1)?.amount.value ?? 0,
  };
}

function figuresOf(year: SchemeYear): readonly Figure[] {
  const { places, weeks, young, each, running, financing, capital, lastGrant } = year;
  const outside = year.outside ?? 0;
  const standing = running + financing;
  const loss = netLoss(year.income);
  const income = lessIncome(loss);
  const lost = young * loss * weeks;
  const incomeOfAll =
    income === ''
      ? ''
      : lost > 0
        ? ` − ${wholePounds(lost)} of income lost`
        : ` + ${wholePounds(-lost)} of income gained`;
  const margin = outside - loss - each;
  const avoided = young * outside * weeks;
  const costs = standing + young * each * weeks;
  const net = avoided - lost - costs;
  const before = net + financing;
  const moved = year.outside !== null;
  const granted = lastGrant > 0;
  const figures: readonly Figure[] = [
    {
      key: 'avoided',
      label: 'Placements avoided in a full year, gross',
      value: avoided,
      unit: '£ a year',
      how: `${exactly(young)} young people × ${perWeek(outside)} × ${weeksSaid(weeks)}`,
    },
    {
      key: 'costAfterGrant',
      label: 'What it costs in a full year',
      value: costs,
      unit: '£ a year',
      how: `${wholePounds(running)} staffing, running costs and rent + ${wholePounds(financing)} financing + ${exactly(young)} × ${perWeek(each)} × ${weeksSaid(weeks)}`,
    },
    {
      key: 'netWithGrant',
      label: 'Net saving in the last year of the grant',
      value: net + lastGrant,
      unit: '£ a year',
      how: `${wholePounds(avoided)} avoided${incomeOfAll} − ${wholePounds(costs)} + ${wholePounds(lastGrant)} grant`,
    },
    {
      key: 'netAfterGrant',
      label: granted ? 'Net saving once the grant has ended' : 'Net saving in a full year',
      value: net,
      unit: '£ a year',
      how: `${wholePounds(avoided)} avoided${incomeOfAll} − ${wholePounds(costs)}`,
    },
    {
      key: 'cliff',
      label: 'What falls on the council when the grant ends',
      value: Math.min(lastGrant, costs),
      unit: '£ a year',
      how: `The grant of its last year, ${wholePounds(lastGrant)}, as far as it met the ${wholePounds(costs)} it costs`,
    },
    {
      key: 'placeWeek',
      label: `Cost of a place taken${granted ? ', after the grant' : ''}`,
      value: young > 0 ? costs / (young * weeks) : null,
      unit: '£ a week',
      how: `${wholePounds(costs)} ÷ (${exactly(young)} young people × ${weeksSaid(weeks)})`,
    },
    {
      key: 'breakEvenOccupancy',
      label: `Break-even occupancy${granted ? ', after the grant' : ''}`,
      value: moved && margin > 0 && places > 0 ? standing / (places * weeks * margin) : null,
      unit: 'share',
      how: `${wholePounds(standing)} a year ÷ (${count(places)} places × ${weeksSaid(weeks)} × (${perWeek(outside)} outside${income} − ${perWeek(each)} for each))`,
    },
    {
      key: 'emptyPlace',
      label: 'One empty place costs',
      value: moved ? margin * weeks : null,
      unit: '£ a year',
      how: `${perWeek(outside)} still paid outside${income} − ${perWeek(each)}, × ${weeksSaid(weeks)}`,
    },
    ...paybackFigures({
      capital,
      setUp: year.setUp,
      net: before,
      gross: avoided,
      netMeans: `saved after running costs${income === '' ? '' : ' and the change in income'}, before financing and any grant`,
    }),
  ];
  return granted ? figures : figures.filter(({ key }) => !OF_A_GRANT.has(key));
}

/** Figures that say nothing where no grant is awarded. */
const OF_A_GRANT: ReadonlySet<string> = new Set(['netWithGrant', 'cliff']);

function sentencesOf(values: FieldValues, context: SchemeContext, year: SchemeYear): readonly string[] {
  const { places, young, outside, weeks } = year;
  const sentences = [
    `${context.schemeName} opens on ${longDayWords(openingDay(values))} with ${count(places)} places; ${count(young)} young people move in.`,
  ];
  if (outside !== null) {
    const avoided = young * outside * weeks;
    sentences.push(
      `Their placements cost ${perWeek(outside)} each, so ${wholePounds(avoided)} a year is avoided before its own costs; break-even is at ${breakEvenWords(year)}.`,
      ...pricesLeftSaid(values, context),
      ...incomeSaid(year.income),
      ...tooManySaid(values, takenPlaces(values), context),
    );
  }
  const ends = grantEnd(values);
  if (ends !== null) {
    const all = grantYears(values).reduce((sum, { amount }) => sum + amount.value, 0);
    const cliff = figuresOf(year).find(({ key }) => key === 'cliff')?.value ?? 0;
    sentences.push(
      `The grant is ${wholePounds(all)} in all and ends on ${longDayWords(ends)}; after that ${wholePounds(cliff)} a year falls on the council.`,
    );
  }
  return [
    ...sentences,
    ...notForecastSentence(values, context),
    ...unspentSentence(values, young * year.each * weeks, context),
    ...spendingSentence(values),
  ];
}

function breakEvenWords(year: SchemeYear): string {
  const share = figuresOf(year).find(({ key }) => key === 'breakEvenOccupancy')?.value ?? null;
  if (share === null) return 'no occupancy: each place costs more than it replaces';
  return share > 1
    ? 'more than every place: full, it still costs more than it avoids'
    : `${percent(share)} of its places`;
}
