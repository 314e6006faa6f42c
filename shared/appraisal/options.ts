/**
 * The options of an appraisal through the engine, one after the other in the place of the chosen one, with everything
 * else in the file as it is: what each saves by year over the period of the forecast, prices rising as they do.
 */
import type { Month } from '../calendar/month.ts';
import { chargesAfterPeriod, netPresentValue, paybackMonth } from '../model/appraisal.ts';
import { compile, project } from '../model/index.ts';
import { withTotal, type YearAmounts } from '../model/year-amounts.ts';
import type { Pence } from '../money/pence.ts';
import type { Fault } from '../scenario/types.ts';
import { type CompiledScheme, OPTION_APPRAISAL, parseFile } from '../schemes/index.ts';

export type OptionResult = {
  readonly name: string;
  readonly kind: string;
  /** Against the same file without this scheme; null where the option alone cannot be calculated. */
  readonly result: {
    readonly saving: YearAmounts;
    readonly capital: YearAmounts;
    readonly payback: Month | null;
    /** At the Green Book's 3.5%, a real rate, over the period. */
    readonly netPresentValue: Pence;
    /** Charges for its capital after the period ends, which the present value leaves out. */
    readonly chargesAfterPeriod: Pence;
    /** 1 is the highest net present value; equal ones share a rank. */
    readonly rank: number;
  } | null;
  /** Why it cannot be calculated. */
  readonly faults: readonly Fault[];
};

/**
 * Appraises every option of one scheme; none where it is of another kind.
 * @param written the scenario file as it was written, its schemes in it
 */
export function appraiseOptions(
  written: Readonly<Record<string, unknown>>,
  { id, definition, values }: CompiledScheme,
): readonly OptionResult[] {
  if (definition.id !== OPTION_APPRAISAL.id || !Array.isArray(written['schemes'])) return [];
  const schemes: readonly unknown[] = written['schemes'];
  const appraised = values.rows('options').map((row) => {
    const name = row.text('name');
    const chosen = schemes.map((scheme) =>
      isScheme(scheme, id) ? { ...scheme, chosen: name, enabled: true } : scheme,
    );
    return { name, kind: row.text('kind'), ...appraise({ ...written, schemes: chosen }, id) };
  });
  return appraised.map(({ result, ...option }) => ({
    ...option,
    result: result && {
      ...result,
      rank:
        1 +
        appraised.filter((other) => (other.result?.netPresentValue ?? -Infinity) > result.netPresentValue)
          .length,
    },
  }));
}

function appraise(file: Readonly<Record<string, unknown>>, id: string) {
  const parsed = parseFile(file);
  if (!parsed.ok) return { result: null, faults: parsed.faults };
  const own = new Set(
    parsed.schemes
      .filter((scheme) => scheme.id === id)
      .flatMap(({ measures }) => measures.map((each) => each.id)),
  );
  const program = compile(parsed.resolved);
  const base = project(program, (position) => !own.has(parsed.resolved.measures[position]?.id ?? ''));
  const plan = project(program);
  return {
    result: {
      saving: withTotal(plan.years.map(({ net }, at) => (base.years[at]?.net ?? 0) - net)),
      capital: withTotal(plan.years.map(({ capital }, at) => capital - (base.years[at]?.capital ?? 0))),
      payback: paybackMonth(base, plan),
      netPresentValue: netPresentValue(base, plan),
      chargesAfterPeriod: chargesAfterPeriod(
        compile({
          ...parsed.resolved,
          measures: parsed.resolved.measures.filter((measure) => own.has(measure.id)),
        }),
      ),
    },
    faults: [],
  };
}

function isScheme(value: unknown, id: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'id') === id;
}
