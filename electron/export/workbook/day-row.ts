import type { CompiledMeasure, Group } from '../../../shared/model/group.ts';
import { costLeft, incomeLeft, joined, leftBehind, repriced, type State, takeable } from './day-steps.ts';
import type { WorkingInputs } from './days-sheet.ts';
import {
  add,
  choose,
  compare,
  divide,
  type Expression,
  max,
  multiply,
  num,
  product,
  type Ref,
  subtract,
  sumWhere,
} from './expression.ts';
import type { TypeCells } from './input-sheets.ts';
import { type Cell, type Format, formula, number, pick, type Sheet } from './sheet.ts';

export type RowInputs = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly day: Ref;
  readonly nights: Ref;
  readonly month: number;
  readonly year: number;
  readonly dailyFactor: Ref;
  readonly group: Group;
  readonly inputs: WorkingInputs;
};

type TypeResult = {
  readonly children: Ref;
  readonly childNights: Ref;
  readonly gross: Ref;
  readonly income: Ref;
  readonly places: {
    readonly placeNights: Ref;
    readonly demandNights: Ref;
    readonly overflowNights: Ref;
    readonly insufficiency: Ref;
  } | null;
};

const ZERO = num(0);

/** One row of the working: the steps of a day from left to right, each in cells of its own. */
export class DayRow {
  readonly headers: string[] = [];
  readonly nights: Ref;
  readonly #at: RowInputs;
  readonly #states: State[] = [];
  readonly #extraPlaces: Expression[][] = [];
  readonly #places: TypeResult['places'][] = [];
  readonly #results: TypeResult[] = [];
  #penceFactor: Expression = ZERO;

  constructor(at: RowInputs) {
    this.#at = at;
    this.nights = at.nights;
  }

  /** Pence a £ a week comes to over the span, and steps 1 and 2 of a day: the mix and the register. */
  open(): void {
    const { dailyFactor, nights, group, month, year, day, inputs } = this.#at;
    this.#penceFactor = this.#put('Pence for £1 a week', product(dailyFactor, nights, num(100)), 'factor');
    for (const [at, { index }] of group.types.entries()) {
      const type = this.#type(at);
      const mix = pick(type.mix, month);
      const register = inputs.register[index];
      let n: Expression = mix;
      let w: Expression = multiply(mix, pick(type.listPrice, year));
      let i: Expression = multiply(mix, type.weeklyIncome);
      if (register) {
        const active = [
          { range: register.from, sign: '<=' as const, than: day },
          { range: register.end, sign: '>' as const, than: day },
        ];
        n = add(n, sumWhere(null, active));
        w = add(w, multiply(sumWhere(register.basePrice, active), pick(type.priceIndex, year)));
        i = add(i, sumWhere(register.income, active));
      }
      this.#setState(at, `${this.#name(at)}: mix and register`, { n, w, i });
      this.#extraPlaces.push([]);
      this.#places.push(null);
    }
  }

  /** Step 3 of a day for one measure, of which `share` has arrived. */
  apply(compiled: CompiledMeasure, share: number, planAt: number): void {
    const { inputs, year } = this.#at;
    const { measure, type: at, target, position } = compiled;
    const cells = inputs.measures[position];
    const name = inputs.measureNames[position] ?? measure.id;
    const on = pick(cells?.switches ?? [], planAt - 1);
    const field = (of: string): Ref | null => cells?.fields.get(of) ?? null;
    const arrived = this.#fixed(`${name}: share arrived`, share);
    const inEffect = multiply(arrived, on);
    const uplifted = (price: Ref | null, of: number) =>
      price ? multiply(price, pick(this.#type(of).priceIndex, year)) : null;
    const list = (of: number) => pick(this.#type(of).listPrice, year);
    switch (measure.kind) {
      case 'volume':
        this.#volume(
          name,
          at,
          product(field('children') ?? ZERO, arrived, on),
          uplifted(field('weeklyCost'), at),
          list(at),
        );
        break;
      case 'move':
        this.#move(name, at, target, product(field('children') ?? ZERO, arrived, on), {
          out: uplifted(field('displacedWeeklyCost'), at),
          into: uplifted(field('weeklyCost'), target) ?? list(target),
        });
        break;
      case 'price': {
        const percent = field('percent');
        const change = percent ? { percent } : { weekly: uplifted(field('weekly'), at) ?? ZERO };
        const w = this.#put(
          `${name}: W`,
          repriced(this.#state(at), inEffect, field('share') ?? num(1), change),
          'pounds',
        );
        this.#states[at] = { ...this.#state(at), w };
        break;
      }
      case 'capacity':
        this.#extraPlaces[at]?.push(product(field('places') ?? ZERO, arrived, on));
    }
  }

  /** Types with places, in file order: children over capacity go on to the next type. */
  overflow(): void {
    const { group, year, nights } = this.#at;
    for (const [at, { capacity, overflowTo }] of group.types.entries()) {
      const own = this.#type(at).capacity;
      if (capacity === null || !own) continue;
      const name = this.#name(at);
      const places = this.#put(`${name}: places`, (this.#extraPlaces[at] ?? []).reduce(add, own), 'number');
      const state = this.#state(at);
      const demand = this.#put(`${name}: demand`, state.n, 'number');
      let excess: Expression = ZERO;
      let insufficiency: Expression = ZERO;
      if (overflowTo !== null) {
        const list = pick(this.#type(overflowTo).listPrice, year);
        excess = this.#put(`${name}: over capacity`, max(ZERO, subtract(demand, places)), 'number');
        const average = this.#put(
          `${name}: average price, £ a week`,
          choose(compare(state.n, '>', ZERO), divide(state.w, state.n), ZERO),
          'pounds',
        );
        insufficiency = product(excess, subtract(list, average), this.#penceFactor);
        this.#leave(name, at, excess, null);
        const target = this.#type(overflowTo);
        this.#setState(
          overflowTo,
          `${this.#name(overflowTo)} with overflow`,
          joined(this.#state(overflowTo), excess, list, target.weeklyIncome),
        );
      }
      this.#places[at] = {
        placeNights: this.#put(`${name}: place-nights`, multiply(places, nights), 'number'),
        demandNights: this.#put(`${name}: demand-nights`, multiply(demand, nights), 'number'),
        overflowNights: this.#put(`${name}: overflow-nights`, multiply(excess, nights), 'number'),
        insufficiency: this.#put(`${name}: cost of insufficiency, pence`, insufficiency, 'pence'),
      };
    }
  }

  /** Step 4: the span adds up to child-nights and pence. */
  charge(): void {
    for (const at of this.#at.group.types.keys()) {
      const name = this.#name(at);
      const state = this.#state(at);
      this.#results.push({
        children: this.#put(`${name}: children`, state.n, 'number'),
        childNights: this.#put(`${name}: child-nights`, multiply(state.n, this.nights), 'number'),
        gross: this.#put(`${name}: gross, pence`, multiply(state.w, this.#penceFactor), 'pence'),
        income: this.#put(`${name}: income, pence`, multiply(state.i, this.#penceFactor), 'pence'),
        places: this.#places[at] ?? null,
      });
    }
  }

  /** What the row comes to for the type at that place in its group. */
  results(at: number): TypeResult {
    const result = this.#results[at];
    if (!result) throw new RangeError(`no type ${at} in the row`);
    return result;
  }

  #volume(name: string, at: number, asked: Expression, price: Expression | null, list: Expression): void {
    const q = this.#put(`${name}: children`, asked, 'number');
    const state = this.#state(at);
    const joins = compare(q, '>=', ZERO);
    const taken = this.#put(`${name}: taken out`, takeable(state, subtract(ZERO, q)), 'number');
    const more = joined(state, q, price ?? list, this.#type(at).weeklyIncome);
    const n = this.#put(`${name}: N`, choose(joins, more.n, leftBehind(state, taken)), 'number');
    this.#states[at] = {
      n,
      w: this.#put(`${name}: W`, choose(joins, more.w, costLeft(state, taken, price, n)), 'pounds'),
      i: this.#put(`${name}: I`, choose(joins, more.i, incomeLeft(state, taken, n)), 'pounds'),
    };
  }

  #move(
    name: string,
    source: number,
    target: number,
    asked: Expression,
    prices: { readonly out: Expression | null; readonly into: Expression },
  ): void {
    const taken = this.#put(`${name}: children moved`, takeable(this.#state(source), asked), 'number');
    this.#leave(name, source, taken, prices.out);
    this.#setState(
      target,
      `${name}: ${this.#name(target)}`,
      joined(this.#state(target), taken, prices.into, this.#type(target).weeklyIncome),
    );
  }

  #leave(name: string, at: number, taken: Expression, price: Expression | null): void {
    const state = this.#state(at);
    const n = this.#put(`${name}: ${this.#name(at)} N`, leftBehind(state, taken), 'number');
    this.#states[at] = {
      n,
      w: this.#put(`${name}: ${this.#name(at)} W`, costLeft(state, taken, price, n), 'pounds'),
      i: this.#put(`${name}: ${this.#name(at)} I`, incomeLeft(state, taken, n), 'pounds'),
    };
  }

  #setState(at: number, name: string, state: State): void {
    this.#states[at] = {
      n: this.#put(`${name} N`, state.n, 'number'),
      w: this.#put(`${name} W`, state.w, 'pounds'),
      i: this.#put(`${name} I`, state.i, 'pounds'),
    };
  }

  #state(at: number): State {
    const state = this.#states[at];
    if (!state) throw new RangeError(`no type ${at} in the group`);
    return state;
  }

  #type(at: number): TypeCells {
    const type = this.#at.inputs.types[this.#at.group.types[at]?.index ?? -1];
    if (!type) throw new RangeError(`no cells for type ${at} of the group`);
    return type;
  }

  #name(at: number): string {
    return this.#at.inputs.names[this.#at.group.types[at]?.index ?? -1] ?? '';
  }

  #put(header: string, expression: Expression, format: Format): Ref {
    return this.#extend(header, formula(expression, format));
  }

  #fixed(header: string, value: number): Ref {
    return this.#extend(header, number(value, 'factor', 'fixed'));
  }

  #extend(header: string, cell: Cell): Ref {
    this.headers.push(header);
    return pick(this.#at.sheet.extend(this.#at.row, [cell]), 0);
  }
}
