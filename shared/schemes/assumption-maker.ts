import { identifierProblem } from '../scenario/formula.ts';
import type { Assumption, Quantity } from '../scenario/types.ts';
import { inSentence } from '../words/in-sentence.ts';
import type { Origin } from './origins.ts';
import type { Surroundings } from './read-fields.ts';
import type { SchemeContext } from './scheme.ts';
import { named, toQuantity } from './term.ts';

/** Characters of a formula that can still be taken in at a glance. */
const SHORT = 200;

const OF_SCHEME = 'Scheme “';

/** Whether an assumption is a step of a scheme's own arithmetic, which nobody has assumed. */
export function isStepOfScheme({ value, source = '' }: Assumption): boolean {
  return typeof value === 'string' && source.startsWith(OF_SCHEME);
}

/** Makes the assumptions that compiled measures name, each with an id nothing else in the file has. */
export class AssumptionMaker {
  readonly assumptions: Assumption[] = [];
  readonly origins: Origin[] = [];
  private readonly taken: Set<string>;

  /** @param taken ids of the file's own assumptions */
  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  /** For one scheme, which stands at `place`. */
  within(
    place: string,
    schemeId: string,
    schemeName: string,
  ): Pick<Surroundings, 'assumeRange'> & Pick<SchemeContext, 'brief'> {
    const make = (part: string, label: string, value: Quantity, unit: string, from: string): string => {
      const id = this.freeId(`${schemeId}_${part}`);
      const name = `${schemeName}: ${inSentence(label)}`;
      this.assumptions.push({
        id,
        name,
        value,
        unit,
        source: sourceOf(value) ?? `${OF_SCHEME}${schemeName}”`,
      });
      this.origins.push({
        scheme: place,
        what: `the assumption “${name}”`,
        from: from === '' ? {} : { value: from },
      });
      return id;
    };
    return {
      assumeRange: (at, field, range) => {
        const row = at.find((part) => typeof part === 'number');
        const label = row === undefined ? field.label : `${field.label} (${row + 1})`;
        const part = at.map((each) => (typeof each === 'number' ? each + 1 : String(each))).join('_');
        const entered = at
          .map((each) => (typeof each === 'number' ? `[${each}]` : `.${String(each)}`))
          .join('');
        const id = make(part, label, range, field.unit, entered.slice(1));
        return named(id, range.likely);
      },
      brief: (part, label, term, unit) =>
        term.text.length <= SHORT ? term : named(make(part, label, toQuantity(term), unit, ''), term.value),
    };
  }

  private freeId(wanted: string): string {
    const letters = wanted.replace(/[^A-Za-z0-9_]/g, '_');
    const stem = /^[A-Za-z_]/.test(letters) ? letters : `_${letters}`;
    let id = stem;
    for (let number = 2; this.taken.has(id) || identifierProblem(id) !== null; number += 1)
      id = `${stem}_${number}`;
    this.taken.add(id);
    return id;
  }
}

function sourceOf(value: Quantity): string | undefined {
  return typeof value === 'object' ? value.source : undefined;
}
