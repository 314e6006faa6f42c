import { parseMonth } from '../../../shared/calendar/month.ts';
import { readNumber } from '../../../shared/money/read.ts';
import type { Category } from '../../../shared/scenario/types.ts';
import { type Adjustment, adjustmentSchema } from '../../../shared/workspace/forecast-settings.ts';

/** What is typed into the form of an adjustment. */
export type TypedAdjustment = {
  readonly name: string;
  readonly kind: Adjustment['kind'];
  /** Of those who come or leave; null for any. */
  readonly category: Category | null;
  readonly source: Category;
  readonly target: Category;
  /** "2", "−1.5" or "10%". */
  readonly amount: string;
  readonly from: string;
  /** Empty where it goes on. */
  readonly to: string;
};

export type AdjustmentProblem = {
  readonly field: 'amount' | 'from' | 'to' | 'target';
  readonly words: string;
};

const MOST_CHILDREN = 200;
const MOST_PERCENT = 10;

/** The adjustment, or what is wrong with what is typed and what would be right. */
export function readAdjustment(typed: TypedAdjustment, id: string): Adjustment | AdjustmentProblem {
  const { kind, category, source, target, from, to } = typed;
  const read = readNumber(typed.amount);
  const isPercent = typed.amount.trim().endsWith('%');
  if (!read.ok || read.value === 0)
    return {
      field: 'amount',
      words: 'Type children a month, such as 2 or −1.5, or a percentage, such as −10%.',
    };
  if (isPercent && (read.value < -1 || read.value > MOST_PERCENT))
    return { field: 'amount', words: 'Type a percentage from −100% to 1,000%.' };
  if (!isPercent && Math.abs(read.value) > MOST_CHILDREN)
    return { field: 'amount', words: `Type at most ${MOST_CHILDREN} children a month.` };
  if (parseMonth(from) === null) return { field: 'from', words: 'Type the first month, as 10/2026.' };
  if (to !== '' && (parseMonth(to) === null || to < from))
    return {
      field: 'to',
      words: 'Type a last month that is not before the first, as 10/2026, or leave it blank.',
    };
  if (kind === 'moves' && source === target)
    return { field: 'target', words: 'Children move from one kind of placement to another: choose two.' };
  const dated = {
    id,
    name: typed.name.trim(),
    enabled: true,
    from,
    ...(to === '' ? {} : { to }),
    amount: isPercent ? { percent: read.value } : { children: read.value },
  };
  return adjustmentSchema.parse(
    kind === 'moves'
      ? { ...dated, kind, source, target }
      : { ...dated, kind, ...(category === null ? {} : { category }) },
  );
}

/** An adjustment as its form has it. */
export function typedOf(adjustment: Adjustment, first: Category, second: Category): TypedAdjustment {
  const { name, kind, amount, from, to = '' } = adjustment;
  const moves = kind === 'moves';
  return {
    name,
    kind,
    category: moves ? null : (adjustment.category ?? null),
    source: moves ? adjustment.source : first,
    target: moves ? adjustment.target : second,
    amount: 'percent' in amount ? `${Number((amount.percent * 100).toFixed(6))}%` : String(amount.children),
    from,
    to,
  };
}
