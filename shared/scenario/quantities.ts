/**
 * What every quantity comes to: numbers as they are, ranges at their likely value, formulas over the assumptions
 * worked out. Faults name the field, whether it is the field itself that is wrong or an assumption it uses.
 */
import type { FaultList } from './faults.ts';
import { type Formula, readFormula } from './formula.ts';
import { brokenRule, type Rule } from './rules.ts';
import type { Assumption, Quantity, Range } from './types.ts';

type Path = readonly PropertyKey[];
type Located = { readonly path: Path; readonly assumption: Assumption };

/** Values of assumptions by id; an id is absent where its value could not be worked out. */
export type AssumptionValues = ReadonlyMap<string, number>;

/** Checks and evaluates quantities against one set of assumptions. */
export class Quantities {
  private readonly values = new Map<string, number>();
  /** Ids that exist but have no value, because of a fault reported at their own place. */
  private readonly unknown = new Set<string>();
  private readonly list: FaultList;

  constructor(assumptions: readonly Located[], list: FaultList) {
    this.list = list;
    this.evaluateAssumptions(assumptions);
  }

  get assumptionValues(): AssumptionValues {
    return this.values;
  }

  /**
   * The number this quantity comes to, or null after reporting why it has none. A range's low and high must keep
   * the rule too, because a simulation will use them.
   */
  evaluate(path: Path, quantity: Quantity, rule: Rule): number | null {
    if (typeof quantity === 'object') return this.evaluateRange(path, quantity, rule);
    const value = typeof quantity === 'number' ? quantity : this.evaluateFormula(path, quantity);
    if (value === null || Number.isNaN(value)) return null;
    return this.obeys(path, value, rule, typeof quantity === 'string' ? ' (the formula’s value)' : '')
      ? value
      : null;
  }

  private obeys(path: Path, value: number, rule: Rule, note: string): boolean {
    const broken = brokenRule(value, rule);
    if (broken !== null) this.list.add(path, broken + note, `give ${rule.wanted}`);
    return broken === null;
  }

  private evaluateRange(path: Path, range: Range, rule: Rule): number | null {
    const low = range.low ?? range.likely;
    const high = range.high ?? range.likely;
    if (low > range.likely || range.likely > high) {
      this.list.add(
        path,
        `has low ${low}, likely ${range.likely}, high ${high} out of order`,
        'give low ≤ likely ≤ high',
      );
      return null;
    }
    const sound = [
      this.obeys([...path, 'low'], low, rule, ''),
      this.obeys([...path, 'likely'], range.likely, rule, ''),
      this.obeys([...path, 'high'], high, rule, ''),
    ];
    return sound.includes(false) ? null : range.likely;
  }

  private evaluateFormula(path: Path, text: string): number | null {
    const read = readFormula(text);
    if (!read.ok) {
      this.list.add(path, `${read.problem}: ${text}`, 'correct the formula');
      return null;
    }
    return this.valueOf(path, text, read.formula);
  }

  private valueOf(path: Path, text: string, formula: Formula): number | null {
    const missing = formula.names.filter((name) => !this.values.has(name));
    if (missing.length > 0) {
      const strangers = missing.filter((name) => !this.unknown.has(name));
      if (strangers.length > 0) {
        this.list.add(
          path,
          `names ${strangers.join(', ')}, which is not an assumption: ${text}`,
          'use the name of an assumption as the Assumptions list gives it for formulas, or add one',
        );
      } else {
        this.list.add(
          path,
          `uses ${missing.join(', ')}, which has no value: ${text}`,
          'correct that assumption',
        );
      }
      return null;
    }
    const result = formula.evaluate(this.values);
    if (typeof result === 'number') return result;
    this.list.add(path, `${result}: ${text}`, 'correct the formula or the assumptions it uses');
    return null;
  }

  /** Assumptions may use one another in any order: each is worked out once everything it names has been. */
  private evaluateAssumptions(assumptions: readonly Located[]): void {
    const waiting: { located: Located; text: string; formula: Formula }[] = [];
    for (const located of assumptions) {
      const { id, value } = located.assumption;
      if (id === '') continue;
      this.unknown.add(id);
      const path = [...located.path, 'value'];
      if (typeof value !== 'string') {
        const number = this.evaluate(path, value, { wanted: 'a number' });
        if (number !== null) this.values.set(id, number);
        continue;
      }
      const read = readFormula(value);
      if (read.ok) waiting.push({ located, text: value, formula: read.formula });
      else this.list.add(path, `${read.problem}: ${value}`, 'correct the formula');
    }
    let rest = waiting;
    for (let progress = true; progress; ) {
      const ready = rest.filter(({ formula }) => formula.names.every((name) => this.values.has(name)));
      progress = ready.length > 0;
      for (const { located, text, formula } of ready) {
        const value = this.valueOf([...located.path, 'value'], text, formula);
        if (value !== null) this.values.set(located.assumption.id, value);
      }
      rest = rest.filter((entry) => !ready.includes(entry));
    }
    this.reportStuck(rest);
  }

  private reportStuck(stuck: readonly { located: Located; text: string; formula: Formula }[]): void {
    const byId = new Map(stuck.map((entry) => [entry.located.assumption.id, entry]));
    for (const { located, text, formula } of stuck) {
      const path = [...located.path, 'value'];
      const cycle = cycleFrom(located.assumption.id, byId);
      if (cycle)
        this.list.add(
          path,
          `goes round in a circle (${cycle.join(' → ')}): ${text}`,
          'break the circle by giving one of them a number',
        );
      else this.valueOf(path, text, formula);
    }
  }
}

/** The chain of names by which `id` comes back to itself, or null when it does not. */
function cycleFrom(id: string, byId: ReadonlyMap<string, { formula: Formula }>): string[] | null {
  const seen = new Set<string>();
  const visit = (at: string, trail: readonly string[]): string[] | null => {
    for (const name of byId.get(at)?.formula.names ?? []) {
      if (name === id) return [...trail, name];
      if (seen.has(name) || !byId.has(name)) continue;
      seen.add(name);
      const found = visit(name, [...trail, name]);
      if (found) return found;
    }
    return null;
  };
  return visit(id, [id]);
}
