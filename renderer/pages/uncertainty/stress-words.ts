import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import type { StressChange, StressTest } from '../../../shared/workspace/uncertainty.ts';
import { nameOr } from '../../words.ts';

type Names = Pick<WorkspaceContent, 'placementTypes' | 'measures'>;

/** "20 more children in UASC; prices of everything +10%". */
export function stressWords(test: StressTest, names: Names): string {
  return test.changes.map((change) => changeWords(change, names)).join('; ');
}

function changeWords(change: StressChange, { placementTypes, measures }: Names): string {
  const nameOf = (
    rows: readonly { readonly key: string; readonly name: string }[],
    key: string | null,
    all: string,
  ) => {
    if (key === null) return all;
    const row = rows.find((each) => each.key === key);
    return row ? nameOr(row.name) : 'something removed since';
  };
  switch (change.kind) {
    case 'children': {
      const more = change.children >= 0 ? 'more' : 'fewer';
      const count = formatNumber(Math.abs(change.children));
      return `${count} ${more} children in ${nameOf(placementTypes, change.placementType, '')}`;
    }
    case 'prices': {
      const of = nameOf(placementTypes, change.placementType, 'everything');
      return `prices of ${of} ${change.percent >= 0 ? '+' : ''}${formatPercent(change.percent)}`;
    }
    case 'delay':
      return `${nameOf(measures, change.measure, 'every measure')} ${change.months} months later`;
  }
}
