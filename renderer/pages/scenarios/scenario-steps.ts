/** The steps by which scenarios and measures change, named as History will call them. */
import { BLANK_SCENARIO } from '../../../shared/workspace/blank-rows.ts';
import type { Edit, Step } from '../../../shared/workspace/edits.ts';
import type { MeasureRow, ScenarioRow } from '../../../shared/workspace/rows.ts';
import { newKey } from '../../keys.ts';
import { nameOr } from '../../words.ts';

/** Adds a scenario: empty, or another as it stands under a new name. Also gives the new key. */
export function addScenario(
  name: string,
  copyOf: ScenarioRow | null,
): { readonly step: Step; readonly key: string } {
  const key = newKey('scenario');
  const row: ScenarioRow = { ...(copyOf ?? BLANK_SCENARIO), key, name };
  const from = copyOf ? `, a copy of ${nameOr(copyOf.name)}` : '';
  return {
    key,
    step: {
      name: `Added scenario ${name}${from}`,
      edits: [{ table: 'scenarios', do: 'add', row }],
    },
  };
}

export function renameScenario(scenario: ScenarioRow, name: string): Step {
  return {
    name: `Renamed scenario ${nameOr(scenario.name)} to ${name}`,
    edits: [{ table: 'scenarios', do: 'set', key: scenario.key, fields: { name } }],
  };
}

export function removeScenario(scenario: ScenarioRow): Step {
  return {
    name: `Deleted scenario ${nameOr(scenario.name)}`,
    edits: [{ table: 'scenarios', do: 'remove', key: scenario.key }],
  };
}

/** Switches a measure on or off in one scenario. */
export function switchMeasure(scenario: ScenarioRow, measure: MeasureRow, on: boolean): Step {
  return {
    name: `Switched ${nameOr(measure.name)} ${on ? 'on' : 'off'} in ${nameOr(scenario.name)}`,
    edits: [{ table: 'scenarios', do: 'switch', key: scenario.key, measure: measure.key, on }],
  };
}

/** Adds a measure, switched on in the scenario shown, or in a first scenario of its own. */
export function addMeasure(measure: MeasureRow, scenario: ScenarioRow | null): Step {
  const edits: Edit[] = [{ table: 'measures', do: 'add', row: measure }];
  if (scenario) {
    edits.push({ table: 'scenarios', do: 'switch', key: scenario.key, measure: measure.key, on: true });
  } else {
    const row: ScenarioRow = {
      ...BLANK_SCENARIO,
      key: newKey('scenario'),
      name: 'Plan 1',
      measures: [measure.key],
    };
    edits.push({ table: 'scenarios', do: 'add', row });
  }
  return { name: `Added measure ${nameOr(measure.name)}`, edits };
}

/** Takes a measure out of the file, and with it out of every scenario. */
export function removeMeasure(measure: MeasureRow): Step {
  return {
    name: `Deleted measure ${nameOr(measure.name)}`,
    edits: [{ table: 'measures', do: 'remove', key: measure.key }],
  };
}

/** Moves a measure to another place in the order. */
export function moveMeasure(measure: MeasureRow, at: number, earlier: boolean): Step {
  return {
    name: `Moved ${nameOr(measure.name)} ${earlier ? 'earlier' : 'later'}`,
    edits: [{ table: 'measures', do: 'move', key: measure.key, at }],
  };
}
