import type { ComparatorRow, DemandSplitRow, HomeRow } from './rows.ts';
import { filled, given, type ScenarioJson, text } from './scenario-json.ts';

/** A home as the scenario file has it; what has been typed goes through unchanged. */
export function homeJson(row: HomeRow): ScenarioJson {
  return {
    id: row.key,
    ...given('name', text(row.name)),
    kind: row.kind,
    ...given('placementType', row.placementType),
    ...given('households', row.households),
    ...given('places', row.places),
    ...given('usable', row.usable),
    ...given('vacant', row.vacant),
    ...given('opens', text(row.opens)),
    ...given('closes', text(row.closes)),
    ...given('location', row.location),
    ...given('distance', row.distance),
    ...given('ageFrom', row.ageFrom),
    ...given('ageTo', row.ageTo),
    ...given('needs', row.needs),
    ...given('provider', text(row.provider)),
    ...given('note', text(row.note)),
  };
}

/** A home that has been added and not begun: only its kind and type are chosen. */
export function isBlankHome(row: HomeRow): boolean {
  return Object.keys(homeJson({ ...row, placementType: null })).length === 2;
}

export function splitJson(row: DemandSplitRow): ScenarioJson {
  return {
    ...given('placementType', row.placementType),
    ...given('ages', filled(row.ages)),
    ...given('needs', filled(row.needs)),
    ...given('inBorough', row.inBorough),
    ...given('source', text(row.source)),
  };
}

/** A split that says nothing of its type's children. */
export function isBlankSplit(row: DemandSplitRow): boolean {
  return Object.keys(splitJson({ ...row, placementType: null })).length === 0;
}

export function comparatorJson(row: ComparatorRow): ScenarioJson {
  return {
    ...given('area', text(row.area)),
    ...given('date', text(row.date)),
    ...given('inCare', row.inCare),
    ...given('entrants', row.entrants),
    ...given('leavers', row.leavers),
    ...given('source', text(row.source)),
  };
}
