/** What counts as it stands but somebody should look at again: said beside an answer, on standard error. */

import { formatPercent } from '../../shared/money/format.ts';
import { listQuantities } from '../../shared/scenario/quantity-list.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import type { StressTest, UncertaintySettings } from '../../shared/scenario/uncertainty-settings.ts';
import { farthest, type Unusual, unusualChildren, unusualPrice } from '../../shared/workspace/unusual.ts';
import { shortNameLines } from './short-name-notes.ts';

/** Above it a rate was more often typed as per cents, 5 for 0.05, than meant. */
const LARGEST_RATE = 0.5;
const RATES: ReadonlySet<string> = new Set(['annualGrowth', 'annualUplift', 'uplifts', 'percent', 'rate']);
const PRICES: ReadonlySet<string> = new Set(['weeklyCost', 'weeklyIncome', 'displacedWeeklyCost']);

/** A line for each part of a scenario file that is odd: a rate of 500%, a yearly price for a weekly one, "IFA" for a name. */
export function oddLines(file: string, scenario: Scenario): readonly string[] {
  return [...oddFigures(file, scenario), ...shortNameLines(file, scenario.placementTypes)];
}

function oddFigures(file: string, scenario: Scenario): readonly string[] {
  return listQuantities(scenario).flatMap(({ key, field, section, quantity }) => {
    const figure = farthest(
      typeof quantity === 'object' ? { shape: 'pert', ...quantity } : quantity,
      undefined,
    );
    if (figure === undefined) return [];
    const odd = RATES.has(field)
      ? oddRate(figure)
      : PRICES.has(field)
        ? unusualPrice(figure)
        : section === 'placementTypes' && field === 'children'
          ? unusualChildren(figure)
          : null;
    return odd === null ? [] : [`${file}: ${key}: ${odd.problem}. ${odd.remedy}`];
  });
}

function oddRate(rate: number): Unusual | null {
  if (Math.abs(rate) <= LARGEST_RATE) return null;
  return {
    problem: `${formatPercent(rate)} is unusual`,
    remedy: `${formatPercent(rate / 100)} is written ${rate / 100} in the file. It counts as it stands.`,
  };
}

/** What is said of each group of ranges, and each stress test, that has the name of one before it. */
function sameNames({
  correlations,
  stressTests,
}: Pick<UncertaintySettings, 'correlations' | 'stressTests'>): readonly string[] {
  return Object.entries({ correlations, stressTests }).flatMap(([list, named]) =>
    named.flatMap(({ name }, at) => {
      const first = named.findIndex((each) => each.name === name);
      return first === at
        ? []
        : [
            `--settings ${list}[${at}].name: is “${name}”, as that of ${list}[${first}] is. Both count; give each a name of its own.`,
          ];
    }),
  );
}

/**
 * A line for each thing that settings or a stress test name and the scenario does not have, where it counts for nothing,
 * and for each name that two of them have.
 */
export function strangerLines(
  file: string,
  scenario: Scenario,
  { correlations, arrivals, endings = [], stressTests }: UncertaintySettings,
  stress: StressTest | null,
): readonly string[] {
  const types = scenario.placementTypes.map(({ id }) => id);
  const measures = (scenario.measures ?? []).map(({ id }) => id);
  const figures = listQuantities(scenario).map(({ key }) => key);
  const named = [
    ...correlations.flatMap(({ inputs }, at) =>
      inputs.map((id, input) => ({ place: `correlations[${at}].inputs[${input}]`, id, among: figures })),
    ),
    ...arrivals.map(({ placementType: id }, at) => ({
      place: `arrivals[${at}].placementType`,
      id,
      among: types,
    })),
    ...endings.map(({ placementType: id }, at) => ({
      place: `endings[${at}].placementType`,
      id,
      among: types,
    })),
    ...(stress?.changes ?? []).map((change, at) =>
      change.kind === 'delay'
        ? { place: `changes[${at}].measure`, id: change.measure, among: measures }
        : { place: `changes[${at}].placementType`, id: change.placementType, among: types },
    ),
  ];
  const strangers = named.flatMap(({ place, id, among }) => {
    if (id === null || among.includes(id)) return [];
    const there =
      among.length === 0
        ? 'it has none'
        : `it has ${among.slice(0, 8).join(', ')}${among.length > 8 ? ', …' : ''}`;
    return [
      `${file}: --settings ${place}: there is no ${id} in this file, so it counts for nothing here; ${there}.`,
    ];
  });
  return [...strangers, ...sameNames({ correlations, stressTests }).map((words) => `${file}: ${words}`)];
}
