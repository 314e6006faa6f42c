import { formatMonth, type Month } from '../../shared/calendar/month.ts';
import { trackSaving } from '../../shared/model/index.ts';
import { penceToPounds, poundsToPence } from '../../shared/money/pence.ts';
import type { CsvCell, CsvTable } from './csv.ts';
import type { PlanSavings } from './plan-savings.ts';

type Plan = { readonly name: string; readonly savings: PlanSavings | null };

/** The savings tracker: each scheme that is on in a plan, what it saves over the period and how that stands. Pounds. */
export function schemesTable(plans: readonly Plan[]): CsvTable {
  return {
    name: 'schemes',
    headings: [
      'Scenario',
      'Scheme',
      'Kind',
      'Status',
      'Owner',
      'Kind of saving',
      'Confidence',
      'Weight',
      'Target £',
      'Avoided £',
      'Running cost £',
      'Financing £',
      'Income £',
      'Net saving £',
      'Weighted £',
      'Delivered £',
      'At risk £',
      'Capital £',
      'Pays back, net',
      'Pays back, gross',
      'Source',
      'Paragraph',
    ],
    rows: plans.flatMap(rowsOf),
  };
}

function rowsOf({ name, savings }: Plan): CsvCell[][] {
  return (savings?.savers ?? []).flatMap(({ scheme, share }) => {
    if (!scheme) return [];
    const { tracking, definition } = scheme;
    const { target, actualSaving, weight } = tracking;
    const tracked = trackSaving({
      target: target === null ? null : poundsToPence(target),
      forecast: share.net.total,
      weight,
      delivered: actualSaving === null ? null : poundsToPence(actualSaving),
    });
    const pounds = (pence: number | null) => (pence === null ? null : penceToPounds(pence));
    const month = (value: Month | null) => (value === null ? null : formatMonth(value));
    return [
      [
        name,
        scheme.name,
        definition.name,
        tracking.status,
        tracking.owner,
        tracking.cashable === 'avoidance' ? 'cost avoidance' : tracking.cashable,
        tracking.confidence,
        weight,
        pounds(tracked.target),
        ...[share.grossAvoided, share.runningCost, share.financing, share.income, share.net].map((amounts) =>
          pounds(amounts.total),
        ),
        pounds(tracked.weighted),
        pounds(tracked.delivered),
        pounds(tracked.atRisk),
        pounds(share.capital.total),
        month(share.payback.net),
        month(share.payback.gross),
        tracking.source,
        tracking.paragraph,
      ],
    ];
  });
}
