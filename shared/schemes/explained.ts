import type { ReadScheme } from './expand.ts';
import { outsideSaid } from './outside-said.ts';
import type { Explanation } from './scheme.ts';

/**
 * What a scheme says of itself. A figure too large to be a number, as where a cost is divided by a price of next to
 * nothing, is none: it is never reached.
 */
export function explained({
  definition,
  values,
  context,
  measures,
}: Pick<ReadScheme, 'definition' | 'values' | 'context' | 'measures'>): Explanation {
  const { sentences, figures, tables } = definition.explain(values, context);
  return {
    // Rows of a form may say the same of the same placement type.
    sentences: [...new Set([...sentences, ...outsideSaid(measures, context)])],
    figures: figures.map((figure) => ({ ...figure, value: finite(figure.value) })),
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, values: row.values.map(finite) })),
    })),
  };
}

function finite<T>(value: T): T | null {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
