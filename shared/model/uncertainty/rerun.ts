/**
 * One scenario compiled once and run again with other inputs. Only the groups of placement types, and the lines,
 * that a changed input reaches are worked out again; the engine's arrays are made once, so a run allocates nothing
 * but what a formula needs. Only a placement that ends on another day makes its group be compiled anew.
 */
import type { Day } from '../../calendar/day.ts';
import { type ListedQuantity, listQuantities } from '../../scenario/quantity-list.ts';
import type { Scenario } from '../../scenario/types.ts';
import { createLineMonths, type LineMeasure, type LineMonths, resumLine } from '../lines.ts';
import { compile, type Program } from '../project.ts';
import { addCells } from './add-cells.ts';
import { type FormulaCell, formulasFollowing, formulaValue, valueOfFormula } from './formula-cells.ts';
import { createGroupPart, type GroupPart, type Part, type TypePart, workOutGroup } from './group-part.ts';
import { type Input, inputOf } from './input.ts';
import { type OwnCopy, ownCopy } from './own-copy.ts';
import type { FormulaReader, Subject } from './subject.ts';

export type RerunOptions = {
  /** Keys of quantities that are to be inputs beside the ranges; unknown ones are ignored. */
  readonly also?: readonly string[];
  /** False leaves every measure out. */
  readonly measures?: boolean;
};

type LinePart = Part & { readonly measure: LineMeasure; readonly line: LineMonths };

/** Sets a quantity of the model and marks what has to be worked out again. */
type Cell = { value: number; readonly set: (value: number) => void };

export class Rerun {
  readonly inputs: readonly Input[];
  /** As compiled: a group that has been compiled anew since is not in it. */
  readonly program: Program;
  /** Net spend of the last run by month of the timeline: whole pence, the sum of the month's cells. */
  readonly netByMonth: Float64Array;
  private readonly groups: readonly GroupPart[];
  private readonly lines: readonly LinePart[];
  private readonly targets: readonly { readonly assumption: string | null; readonly cell: Cell | null }[];
  private readonly formulas: readonly {
    readonly formula: FormulaCell;
    readonly central: number;
    readonly cell: Cell | null;
  }[];
  private readonly assumptions: Map<string, number>;
  private readonly capped: Uint8Array;
  private readonly writeEnd: OwnCopy['setEnd'];

  constructor({ scenario, resolved, assumptions, readFormula }: Subject, options: RerunOptions = {}) {
    const quantities = listQuantities(scenario);
    const also = new Set(options.also ?? []);
    const chosen = quantities.filter(({ key, quantity }) => also.has(key) || typeof quantity === 'object');
    const enabledIndex = positionsOfEnabled(scenario);
    const own = ownCopy(resolved, enabledIndex);
    const withMeasures = options.measures !== false;
    const program = compile(own.resolved);
    this.program = program;
    this.assumptions = new Map(assumptions);
    this.capped = new Uint8Array(resolved.measures.length);
    const months = program.timeline.months.length;
    this.netByMonth = new Float64Array(months);
    this.writeEnd = own.setEnd;
    this.groups = program.groups.map((group) =>
      createGroupPart(group, own.resolved, program.timeline, withMeasures),
    );
    this.lines = (withMeasures ? program.lines : []).map(({ measure }) => ({
      net: new Float64Array(months),
      stale: true,
      measure,
      line: createLineMonths(program.timeline),
    }));
    const central = (listed: ListedQuantity) => centralValue(listed, assumptions, readFormula);
    const cellOf = (listed: ListedQuantity): Cell | null => {
      const write = own.setter(listed);
      const mark = this.markerOf(listed, enabledIndex);
      if (!write) return null;
      const set = (value: number) => {
        write(value);
        mark();
      };
      return { value: central(listed), set };
    };
    this.inputs = chosen.map((listed) => inputOf(listed, central(listed)));
    this.targets = chosen.map((listed) => ({ assumption: assumptionOf(listed), cell: cellOf(listed) }));
    const varying = new Set(chosen.flatMap((listed) => assumptionOf(listed) ?? []));
    this.formulas = formulasFollowing(
      quantities,
      varying,
      new Set(chosen.map(({ key }) => key)),
      readFormula,
    ).map((formula) => ({ formula, central: central(formula.listed), cell: cellOf(formula.listed) }));
  }

  /** Runs with a value for each input, in the order of {@link Rerun.inputs}; see {@link Rerun.netByMonth}. */
  run(values: ArrayLike<number>): void {
    let assumptionsMoved = false;
    for (let at = 0; at < this.targets.length; at += 1) {
      const target = this.targets[at];
      const value = values[at] ?? 0;
      if (!target) continue;
      if (target.cell) assign(target.cell, value);
      else if (target.assumption !== null && this.assumptions.get(target.assumption) !== value) {
        this.assumptions.set(target.assumption, value);
        assumptionsMoved = true;
      }
    }
    if (assumptionsMoved) this.workOutFormulas();
    this.netByMonth.fill(0);
    for (const group of this.groups) {
      workOutGroup(group, this.program.scenario, this.capped);
      addTo(this.netByMonth, group.net);
    }
    for (const line of this.lines) this.addLine(line);
  }

  /** Children more or fewer than expected in each month of a type's mix; {@link Rerun.stir} after changing them. */
  chanceOf(type: number): Float64Array {
    return this.typePart(type).part.at.mix.chance;
  }

  /** The mix of a type by month as last worked out. */
  mixOf(type: number): Float64Array {
    return this.typePart(type).part.at.mix.children;
  }

  stir(type: number): void {
    const { part, group } = this.typePart(type);
    part.filled = false;
    group.stale = true;
  }

  /** Ends a placement of the register, by its index, on another day: the one after its last night. */
  setEnd(placement: number, end: Day): void {
    const now = this.program.scenario.placements[placement];
    if (!now) throw new RangeError(`no placement ${placement}`);
    if (now.end === end) return;
    this.writeEnd(placement, end);
    const { group } = this.typePart(now.type);
    group.stale = true;
    group.cut = false;
  }

  private typePart(type: number): { readonly part: TypePart; readonly group: GroupPart } {
    for (const group of this.groups)
      for (const part of group.types) if (part.at.index === type) return { part, group };
    throw new RangeError(`no placement type ${type}`);
  }

  private workOutFormulas(): void {
    for (const { formula, central, cell } of this.formulas) {
      const value = valueOfFormula(formula, this.assumptions, central);
      if (formula.assumption !== null) this.assumptions.set(formula.assumption, value);
      else if (cell) assign(cell, value);
    }
  }

  private addLine(part: LinePart): void {
    const { timeline } = this.program;
    if (part.stale) {
      resumLine(part.measure, timeline, part.line);
      part.net.fill(0);
      addCells(part.line.gross, timeline, part.net, 1);
      addCells(part.line.income, timeline, part.net, -1);
      part.stale = false;
    }
    addTo(this.netByMonth, part.net);
  }

  /** What has to be worked out again when this quantity changes. */
  private markerOf(listed: ListedQuantity, enabledIndex: readonly number[]): () => void {
    const { scenario } = this.program;
    if (listed.section === 'assumptions') return () => {};
    if (listed.section === 'measures') {
      const measure = scenario.measures[enabledIndex[listed.index] ?? -1];
      const part: Part | undefined =
        this.lines.find((line) => line.measure === measure) ??
        this.groups.find(({ run }) => run.group.measures.some((each) => each.measure === measure));
      return () => {
        if (part) part.stale = true;
      };
    }
    const placement = listed.section === 'placements' ? scenario.placements[listed.index] : null;
    const { part, group } = this.typePart(placement ? placement.type : listed.index);
    return () => {
      group.stale = true;
      part.filled = false;
      if (placement) part.priced = false;
    };
  }
}

/** Every quantity of a scenario as an input, in the order of the file, without running anything. */
export function inputsOf({ scenario, assumptions, readFormula }: Subject): Input[] {
  return listQuantities(scenario).map((listed) =>
    inputOf(listed, centralValue(listed, assumptions, readFormula)),
  );
}

function assign(cell: Cell, value: number): void {
  if (cell.value === value) return;
  cell.value = value;
  cell.set(value);
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
}

function assumptionOf({ section, key }: ListedQuantity): string | null {
  return section === 'assumptions' ? key.slice('assumptions/'.length) : null;
}

function centralValue(
  { quantity }: ListedQuantity,
  assumptions: ReadonlyMap<string, number>,
  readFormula: FormulaReader,
): number {
  if (typeof quantity === 'number') return quantity;
  if (typeof quantity === 'object') return quantity.likely;
  return formulaValue(quantity, assumptions, readFormula);
}

function positionsOfEnabled(scenario: Scenario): number[] {
  let next = 0;
  return (scenario.measures ?? []).map(({ enabled }) => {
    if (enabled === false) return -1;
    next += 1;
    return next - 1;
  });
}
