import type { BridgeStep, PositionTypeRow, ReadyPosition } from '../../../shared/api/views.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { formatMonth } from '../../../shared/calendar/month.ts';
import { dayWords, monthWords } from '../../../shared/calendar/words.ts';
import { netOf, type Position, position } from '../../../shared/model/index.ts';
import { BRIDGE_MEANINGS, costsBeside, yearCostsFigure } from '../../../shared/model/workings/index.ts';
import type { Calculation } from './calculations.ts';

type Ready = NonNullable<Calculation['ready']>;

/** One year's position of one scenario, shaped for the Position page. `at` is the index of the year. */
export function positionView(
  calculation: Calculation,
  ready: Ready,
  scenario: string | null,
  at: number,
): ReadyPosition {
  const { basis } = ready;
  const found = position(basis, at);
  const { year, bridge } = found;
  const types = found.types.map((type) => typeRow(type, nameOfType(ready, type.figures.id)));
  const childDays = year.placementTypes.reduce((sum, type) => sum + type.childDays, 0);
  return {
    state: 'ready',
    scenario,
    year: formatYear(year.year),
    years: basis.plan.years.map((each) => formatYear(each.year)),
    forecastFrom: formatDay(year.from),
    forecastTo: formatDay(year.end - 1),
    wholeYear: found.wholeYear,
    outturnPence: year.outturn,
    budgetPence: year.budget,
    pressurePence: year.pressure,
    pressureMissing: pressureMissing(found),
    actualsPence: year.actuals,
    actualsByType: year.actuals !== 0 && found.types.every((type) => type.actuals !== null),
    netPence: year.net,
    grossPence: year.gross,
    incomePence: year.income,
    capitalPence: year.capital,
    savingPence: bridge.measures === 0 ? 0 : -bridge.measures,
    bridge: bridgeSteps(found),
    types,
    ownCosts: costsBeside(ready, year).map((costs) => ({
      key: costs.id,
      name: costs.name,
      grossPence: costs.gross,
      incomePence: costs.income,
      netPence: costs.gross - costs.income,
      figure: yearCostsFigure(costs, formatYear(year.year)),
    })),
    total: {
      averageChildren: childDays / (year.end - year.from),
      places: null,
      averageWeeklyPrice: found.averageWeeklyPrice,
      grossPence: year.gross,
      incomePence: year.income,
      netPence: year.net,
      actualsPence: year.actuals,
      outturnPence: year.outturn,
      budgetPence: year.budget,
      overPence: year.pressure,
    },
    months: found.months.map(({ month, net, budget }) => ({
      month: formatMonth(month),
      label: monthWords(month),
      netPence: net,
      budgetPence: budget,
    })),
    actualMonths: found.actualMonths.map(({ month, net, budget }) => ({
      month: formatMonth(month),
      label: monthWords(month),
      averagePence: net,
      budgetPence: budget,
    })),
    dearest: {
      rows: found.dearest.map((cost) => ({
        key: keyOfPlacement(calculation, ready, cost.placement.ref),
        ref: cost.placement.ref,
        type: ready.scenario.placementTypes[cost.placement.type]?.name ?? '',
        weeklyCost: cost.weeklyCost,
        start: formatDay(cost.placement.start),
        end: cost.placement.end === null ? null : formatDay(cost.placement.end),
        netPence: cost.gross - cost.income,
      })),
      othersCount: found.others.length,
      othersPence: netOf(found.others),
      shareOfSpend: found.dearestShare.spend,
      shareOfChildren: found.dearestShare.children,
    },
    shortfalls: found.types.flatMap(({ figures }) => {
      const { places } = figures;
      if (!places || (places.overflow <= 0 && places.shortAtEnd <= 0)) return [];
      const overflowTo = ready.scenario.placementTypes.find((type) => type.id === figures.id)?.overflowTo;
      return [
        {
          key: figures.id,
          name: nameOfType(ready, figures.id),
          placesShortAtEnd: places.shortAtEnd,
          averageOverflow: places.overflow,
          costPence: places.costOfInsufficiency,
          goesTo: overflowTo === undefined ? null : nameOfType(ready, overflowTo),
        },
      ];
    }),
    capped: [...basis.plan.cappedFrom].flatMap(([id, first]) =>
      ready.rounded().has(id) ? [] : [{ key: id, name: nameOfMeasure(ready, id), from: formatYear(first) }],
    ),
  };
}

export function nameOfType(ready: Ready, id: string): string {
  return ready.scenario.placementTypes.find((type) => type.id === id)?.name ?? id;
}

function nameOfMeasure(ready: Ready, id: string): string {
  return ready.scenario.measures?.find((measure) => measure.id === id)?.name ?? id;
}

function keyOfPlacement({ rows }: Calculation, ready: Ready, ref: string): string {
  const at = ready.scenario.placements?.findIndex((placement) => placement.ref === ref) ?? -1;
  return rows.placements[at] ?? ref;
}

function typeRow(
  { figures, averageWeeklyPrice, actuals, outturn, budget, over }: Position['types'][number],
  name: string,
): PositionTypeRow {
  return {
    key: figures.id,
    name,
    averageChildren: figures.averageChildren,
    places: figures.places?.capacity ?? null,
    averageWeeklyPrice,
    grossPence: figures.gross,
    incomePence: figures.income,
    netPence: figures.net,
    actualsPence: actuals,
    outturnPence: outturn,
    budgetPence: budget,
    overPence: over,
  };
}

function pressureMissing({ pressureMissing: why, year }: Position): string | null {
  const label = formatYear(year.year);
  switch (why) {
    case null:
      return null;
    case 'no-budget':
      return `There is no budget for ${label} yet.`;
    case 'ends-early':
      return `The forecast ends on ${dayWords(year.end - 1)}, before the year does, so the year cannot be set against its budget.`;
    case 'no-actuals':
      return `The forecast begins on ${dayWords(year.from)}: enter the spend from 1 April to the day before, and the year can be set against its budget.`;
  }
}

/** Budget, what moves it, outturn: without a budget to compare with it begins from the first day held still. */
function bridgeSteps({ bridge, year, wholeYear }: Position): BridgeStep[] {
  const label = formatYear(year.year);
  const part = (id: keyof typeof BRIDGE_MEANINGS, name: string, amountPence: number): BridgeStep => ({
    id,
    label: name,
    amountPence,
    role: 'part',
    meaning: BRIDGE_MEANINGS[id],
    figure: { kind: 'bridge', part: id, year: label },
  });
  const changes = [
    part('volume', 'Volume', bridge.volume),
    part('mix', 'Mix', bridge.mix),
    part('price', 'Price', bridge.price),
    part('income', 'Income', bridge.income),
    ...(bridge.measures === 0 ? [] : [part('measures', 'Measures', bridge.measures)]),
  ];
  const outturn: BridgeStep = {
    id: 'outturn',
    label: wholeYear ? 'Outturn' : 'Forecast',
    amountPence: bridge.outturn,
    role: 'level',
    meaning: wholeYear
      ? 'What the year is forecast to come to.'
      : 'What the part of the year that is forecast comes to.',
    figure: { kind: 'outturn', year: label },
  };
  if (bridge.budget === null) {
    const opening: BridgeStep = {
      ...part('opening', 'First day, held still', bridge.opening),
      role: 'level',
    };
    return [opening, ...changes, outturn];
  }
  const budget: BridgeStep = {
    id: 'budget',
    label: 'Budget',
    amountPence: bridge.budget,
    role: 'level',
    meaning: 'The placement budget of the year.',
    figure: null,
  };
  return [budget, part('opening', 'Starting position', bridge.opening - bridge.budget), ...changes, outturn];
}
