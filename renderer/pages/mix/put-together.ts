import type { Step } from '../../../shared/workspace/edits.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { shorter } from '../../components/grid/change.ts';
import { stepName } from '../../state/step-name.ts';
import { nameOr } from '../../words.ts';

/** What a row of the mix says beyond what it is: blank in a row that was only named. */
const FIGURES = [
  'children',
  'childrenByMonth',
  'weeklyCost',
  'weeklyIncome',
  'netChangePerMonth',
  'annualGrowth',
  'annualUplift',
  'uplifts',
  'capacity',
  'overflowTo',
] as const satisfies readonly (keyof PlacementTypeRow)[];

/**
 * Puts a row into another that it is short for, and takes it away. Null where both have figures: nothing is added up or
 * written over.
 */
export function putTogether(short: PlacementTypeRow, into: PlacementTypeRow): Step | null {
  const given = FIGURES.filter((field) => !isBlank(short[field]));
  if (given.length > 0 && FIGURES.some((field) => !isBlank(into[field]))) return null;
  const fields = Object.fromEntries(given.map((field) => [field, short[field]]));
  const table = 'placementTypes' as const;
  return {
    name: stepName(`Put ${shorter(nameOr(short.name))} into ${shorter(nameOr(into.name))}`),
    edits: [
      ...(given.length === 0 ? [] : [{ table, do: 'set' as const, key: into.key, fields }]),
      { table, do: 'remove', key: short.key },
    ],
  };
}

function isBlank(value: PlacementTypeRow[(typeof FIGURES)[number]]): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
