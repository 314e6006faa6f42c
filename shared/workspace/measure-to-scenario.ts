import type { MeasureRow } from './rows.ts';
import { given, type ScenarioJson, text } from './scenario-json.ts';

/** A measure of the scenario file from its row: the fields of its kind, those left blank left out. */
export function measureToScenario(row: MeasureRow, enabled: boolean): ScenarioJson {
  return {
    id: row.key,
    ...given('name', text(row.name)),
    kind: row.kind,
    ...(enabled ? {} : { enabled: false }),
    ...fieldsOfKind(row),
  };
}

function fieldsOfKind(row: MeasureRow): ScenarioJson {
  switch (row.kind) {
    case 'volume':
      return {
        ...given('placementType', row.placementType),
        ...given('children', row.children),
        ...duration(row),
        ...given('months', row.months),
        ...given('weeklyCost', row.weeklyCost),
      };
    case 'move':
      return {
        ...given('source', row.source),
        ...given('target', row.target),
        ...given('children', row.children),
        ...duration(row),
        ...given('months', row.months),
        ...given('displacedWeeklyCost', row.displacedWeeklyCost),
        ...given('weeklyCost', row.weeklyCost),
      };
    case 'price':
      return {
        ...given('placementType', row.placementType),
        ...duration(row),
        ...given('percent', row.percent),
        ...given('weekly', row.weekly),
        ...given('share', row.share),
      };
    case 'capacity':
      return {
        ...given('placementType', row.placementType),
        ...given('places', row.places),
        ...duration(row),
        ...given('months', row.months),
      };
    case 'fixed':
      return {
        ...given('flow', row.flow),
        ...given('annual', row.annual),
        ...duration(row),
        ...given('annualUplift', row.annualUplift),
        ...given('oneOff', row.oneOff),
        ...given('on', text(row.on)),
      };
    case 'capital':
      return {
        ...given('amount', row.amount),
        ...given('on', text(row.on)),
        ...given('financing', {
          ...given('method', row.method),
          ...given('rate', row.rate),
          ...given('years', row.years),
          ...given('from', text(row.financingFrom)),
        }),
      };
  }
}

function duration(row: MeasureRow): ScenarioJson {
  return { ...given('from', text(row.from)), ...given('to', text(row.to)) };
}
