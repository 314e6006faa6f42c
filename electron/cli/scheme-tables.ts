import type { OptionResult } from '../../shared/appraisal/index.ts';
import { formatMonth, type Month } from '../../shared/calendar/month.ts';
import type { SchemeShares, WhoGaveWay } from '../../shared/model/index.ts';
import { formatFixed, formatPercent, formatPounds } from '../../shared/money/format.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import type { CompiledScheme } from '../../shared/schemes/index.ts';
import { layOut } from './tables.ts';

/** What each scheme saves over the period, and who gave way where two want the same child or bed. */
export function schemesTable(
  scenario: Scenario,
  schemes: readonly CompiledScheme[],
  { schemes: shares, otherMeasures }: SchemeShares,
  { measures, places }: WhoGaveWay,
): string {
  const schemeName = (id: string) => schemes.find((scheme) => scheme.id === id)?.name ?? id;
  const measureName = (id: string) => scenario.measures?.find((measure) => measure.id === id)?.name ?? id;
  const typeName = (id: string) => scenario.placementTypes.find((type) => type.id === id)?.name ?? id;
  const month = (value: Month | null) => (value === null ? 'no' : formatMonth(value));
  const rows = shares.map(({ id, grossAvoided, runningCost, financing, income, net, capital, payback }) => {
    const breakEven = schemes
      .find((scheme) => scheme.id === id)
      ?.explanation.figures.find(({ key }) => key === 'breakEvenOccupancy')?.value;
    return [
      schemeName(id),
      ...[grossAvoided, runningCost, financing, income, net, capital].map(({ total }) => formatPounds(total)),
      month(payback.net),
      month(payback.gross),
      breakEven == null ? '' : formatPercent(breakEven, 1),
    ];
  });
  const others =
    otherMeasures.total === 0
      ? []
      : [['Other measures', '', '', '', '', formatPounds(otherMeasures.total), '', '', '', '']];
  const fewer = measures.map(
    ({ id, placementType, askedFor, had, mostShort, to }) =>
      `${measureName(id)} gave way: ${formatFixed(mostShort, 1)} too few children in ${typeName(placementType)} at most, ${formatPercent(1 - had / askedFor, 1)} of its child-days${to.length === 0 ? '' : `, after ${to.map((other) => measureName(other.id)).join(', ')}`}`,
  );
  const full = places.map(
    ({ placementType, by }) =>
      `${typeName(placementType)} has too few places for ${by.map(({ id }) => measureName(id)).join(', ')}`,
  );
  return [
    layOut(
      [
        'Scheme, £ over the period',
        'Avoided',
        'Running',
        'Financing',
        'Income',
        'Net',
        'Capital',
        'Pays back, net',
        'gross',
        'Break-even',
      ],
      [...rows, ...others],
    ),
    ...fewer,
    ...full,
    '',
  ].join('\n');
}

/** The options of an appraisal over the period; nothing for a scheme of another kind. */
export function optionsTable({ name }: CompiledScheme, options: readonly OptionResult[]): string {
  if (options.length === 0) return '';
  const rows = options.map((option) => {
    const { result } = option;
    if (!result) return [option.name, 'cannot be calculated', '', '', '', ''];
    return [
      option.name,
      formatPounds(result.saving.total),
      formatPounds(result.capital.total),
      formatPounds(result.netPresentValue),
      result.payback === null ? 'no' : formatMonth(result.payback),
      String(result.rank),
    ];
  });
  const head = [
    `${name}: options, £ over the period`,
    'Saving',
    'Capital',
    'Net present value',
    'Pays back',
    'Rank',
  ];
  return `${layOut(head, rows)}\n`;
}
