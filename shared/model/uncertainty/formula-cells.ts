import type { Formula } from '../../scenario/formula.ts';
import { keepWithin, type ListedQuantity } from '../../scenario/quantity-list.ts';
import type { FormulaReader } from './subject.ts';

/** A quantity worked out from assumptions that vary. */
export type FormulaCell = {
  readonly listed: ListedQuantity;
  readonly formula: Formula;
  /** Id of the assumption it gives the value of; null for a cell of the model. */
  readonly assumption: string | null;
};

/**
 * The formulas that follow any of `varying` (ids of assumptions), directly or through other assumptions, in an
 * order in which each comes after what it uses.
 * @param given keys of quantities whose value is given, so that their own formula counts for nothing
 */
export function formulasFollowing(
  quantities: readonly ListedQuantity[],
  varying: ReadonlySet<string>,
  given: ReadonlySet<string>,
  readFormula: FormulaReader,
): FormulaCell[] {
  const moving = new Set(varying);
  const formulas = quantities.flatMap((listed): FormulaCell[] => {
    if (typeof listed.quantity !== 'string' || given.has(listed.key)) return [];
    const read = readFormula(listed.quantity);
    if (!read.ok) return [];
    const assumption = listed.section === 'assumptions' ? listed.key.slice('assumptions/'.length) : null;
    return [{ listed, formula: read.formula, assumption }];
  });
  for (let grew = true; grew; ) {
    grew = false;
    for (const { formula, assumption } of formulas) {
      if (assumption === null || moving.has(assumption)) continue;
      if (!formula.names.some((name) => moving.has(name))) continue;
      moving.add(assumption);
      grew = true;
    }
  }
  const wanted = formulas.filter(({ formula }) => formula.names.some((name) => moving.has(name)));
  const ordered: FormulaCell[] = [];
  const done = new Set([...moving].filter((id) => !wanted.some(({ assumption }) => assumption === id)));
  let waiting = wanted.filter(({ assumption }) => assumption !== null);
  while (waiting.length > 0) {
    const ready = waiting.filter(({ formula }) =>
      formula.names.every((name) => !moving.has(name) || done.has(name)),
    );
    if (ready.length === 0) throw new Error('Assumptions go round in a circle');
    ordered.push(...ready);
    for (const { assumption } of ready) if (assumption !== null) done.add(assumption);
    waiting = waiting.filter((cell) => !ready.includes(cell));
  }
  return [...ordered, ...wanted.filter(({ assumption }) => assumption === null)];
}

/**
 * What a formula comes to for these values: held at the nearest value its field allows, or at `central` where it
 * has none (division by nothing), since a draw cannot be refused as a file can.
 */
export function valueOfFormula(
  { formula, listed }: FormulaCell,
  values: ReadonlyMap<string, number>,
  central: number,
): number {
  const result = formula.evaluate(values);
  return typeof result === 'number' ? keepWithin(result, listed.rule) : central;
}

/** What a formula comes to in the central case; 0 where it cannot be read, which a sound file has none of. */
export function formulaValue(
  text: string,
  values: ReadonlyMap<string, number>,
  readFormula: FormulaReader,
): number {
  const read = readFormula(text);
  const result = read.ok ? read.formula.evaluate(values) : 0;
  return typeof result === 'number' ? result : 0;
}
