import type { Day } from '../../calendar/day.ts';
import { parseYear } from '../../calendar/financial-year.ts';
import { parseMonth } from '../../calendar/month.ts';
import type { ListedQuantity } from '../../scenario/quantity-list.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';

/** A copy of a resolved scenario whose numbers can be set, with what stands behind each quantity of the file. */
export type OwnCopy = {
  readonly resolved: ResolvedScenario;
  /** What sets this quantity in the copy; null for an assumption, which stands in formulas only. */
  readonly setter: (listed: ListedQuantity) => ((value: number) => void) | null;
  /** Ends a placement of the register (by its index) on another day. */
  readonly setEnd: (placement: number, end: Day) => void;
};

/** @param enabledIndex position among the enabled measures, by index in the file; −1 where not enabled */
export function ownCopy(scenario: ResolvedScenario, enabledIndex: readonly number[]): OwnCopy {
  const types = scenario.types.map((type) => ({
    ...type,
    childrenByMonth: type.childrenByMonth.map((entry) => ({ ...entry })),
    uplifts: new Map(type.uplifts),
  }));
  const placements = scenario.placements.map((placement) => ({ ...placement }));
  const measures = scenario.measures.map((measure) => ({ ...measure }));

  const ofType = (at: number, field: string, entry: string | null) => {
    const type = types[at];
    if (!type) throw new RangeError(`no placement type ${at}`);
    if (entry === null) return setField(type, field);
    if (field === 'uplifts') {
      const year = parseYear(entry) ?? 0;
      return (value: number) => {
        type.uplifts.set(year, value);
      };
    }
    const month = type.childrenByMonth.find((each) => each.month === parseMonth(entry));
    if (!month) throw new RangeError(`no entry ${entry}`);
    return (value: number) => {
      month.children = value;
    };
  };

  return {
    resolved: { ...scenario, types, placements, measures },
    setEnd: (at, end) => {
      const placement = placements[at];
      if (placement) placement.end = end;
    },
    setter: ({ section, index, field, entry }) => {
      switch (section) {
        case 'assumptions':
          return null;
        case 'placementTypes':
          return ofType(index, field, entry);
        case 'placements':
          return setField(placements[index], field);
        case 'measures':
          return setField(measures[enabledIndex[index] ?? -1], field === 'oneOff' ? 'amount' : field);
      }
    },
  };
}

function setField(target: Record<string, unknown> | undefined, field: string): (value: number) => void {
  if (!target || !Object.hasOwn(target, field)) throw new RangeError(`no field ${field}`);
  return (value) => {
    target[field] = value;
  };
}
