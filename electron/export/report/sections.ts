import { localDay } from '../../../shared/calendar/local-time.ts';
import { longDayWords } from '../../../shared/calendar/words.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import {
  REPORT_SECTIONS,
  type ReportSection,
  SECTION_HEADINGS,
} from '../../../shared/workspace/report-sections.ts';
import { adjustmentWords, basisWords, trustWords } from '../forecast-words.ts';
import { paybackSentence } from '../payback.ts';
import { assumptionsTable, forecastTable, ownAssumptions, sourcesTable } from './assumption-tables.ts';
import { NOTHING, type Parts, type SectionContent } from './content.ts';
import { type Hidden, hiddenOf } from './hidden.ts';
import { financial, options, position } from './money-sections.ts';
import { performance, sufficiency } from './places-sections.ts';
import { childrenChange, pricesTable } from './prices-table.ts';
import { risk } from './risk-section.ts';
import type { ReportSource } from './source.ts';

/** The report as text, tables and charts, in the order councils use; `wanted` picks sections, all when left out. */
export function reportSections(
  source: ReportSource,
  wanted: readonly ReportSection[] = REPORT_SECTIONS,
): SectionContent[] {
  const hidden = hiddenOf(source);
  const schemes = source.scenario.placementTypes.some(({ category }) => category === 'staying-close');
  // A council without the scheme has no use for its section.
  const wantedHere = REPORT_SECTIONS.filter(
    (section) => wanted.includes(section) && (section !== 'performance' || schemes),
  );
  return wantedHere.map((section) => ({
    section,
    heading: SECTION_HEADINGS[section],
    ...WRITERS[section](source, hidden),
  }));
}

/** A report without recommendations is one of performance only, for whoever pays for the scheme: it is called so. */
export function entitled(source: ReportSource, wanted: readonly ReportSection[]): ReportSource {
  if (!isOfPerformance(wanted)) return source;
  const scheme = source.council === '' ? 'Staying Close' : `${source.council}: Staying Close`;
  return { ...source, title: `${scheme}, quarterly performance report` };
}

export const COMMITTEE_REPORT = 'Committee report on placements for children';

/** What kind of report it is, to stand under its title, which may be no more than a council and a year. */
export function kindOfReport(wanted: readonly ReportSection[]): string {
  return isOfPerformance(wanted) ? 'Report on a scheme' : COMMITTEE_REPORT;
}

function isOfPerformance(wanted: readonly ReportSection[]): boolean {
  return wanted.includes('performance') && !wanted.includes('recommendation');
}

const WRITERS: Readonly<Record<ReportSection, (source: ReportSource, hidden: Hidden) => Parts>> = {
  purpose,
  recommendation,
  background,
  position,
  options,
  sufficiency,
  performance,
  financial,
  risk,
  assumptions,
  sources,
};

function purpose(source: ReportSource): Parts {
  const plans = source.plans.length;
  const about = plans === 0 ? '' : ` and the effect of ${plans === 1 ? 'one plan' : `${plans} plans`} on it`;
  return {
    ...NOTHING,
    paragraphs: [
      `This report sets out what placements for children are forecast to cost${about}, from ${longDayWords(source.resolved.from)} to ${longDayWords(source.resolved.to)}.`,
    ],
  };
}

function recommendation(source: ReportSource, hidden: Hidden): Parts {
  const shown = [...source.plans.entries()].filter(([at]) => !hidden.plans.has(at)).map(([, plan]) => plan);
  const best = [...shown].sort((a, b) => b.comparison.netPresentValue - a.comparison.netPresentValue)[0];
  const note = 'That members note the forecast and the assumptions it rests on.';
  if (!best || best.comparison.netPresentValue <= 0) return { ...NOTHING, paragraphs: [note] };
  // One that is left out may be worth more.
  const among = shown.length < source.plans.length ? 'Of the plans whose figures are shown: that' : 'That';
  return {
    ...NOTHING,
    paragraphs: [
      note,
      `${among} members consider ${best.name}, which is forecast to save ${formatBriefly(best.comparison.saving.total)} over the period; it ${paybackSentence(best.comparison)}.`,
    ],
  };
}

function background(source: ReportSource): Parts {
  const { forecast } = source;
  const children = forecast
    ? 'the numbers of children expected in each month, expected changes in prices'
    : 'the children placed on the first day, expected changes in their number and in prices';
  return {
    ...NOTHING,
    paragraphs: [
      ...(source.scenario.notes ?? '').split(/\n+/).filter((line) => line.trim() !== ''),
      `The cost of a placement is its weekly price for each night a child is in it. The forecast takes ${children}, and any plan whose effect is to be seen.`,
      ...(forecast ? [...basisWords(forecast), adjustmentWords(forecast), trustWords(forecast)] : []),
    ],
  };
}

function assumptions(source: ReportSource, hidden: Hidden): Parts {
  const own = assumptionsTable(source, hidden);
  const prices = pricesTable(source, hidden);
  const said = own.rows.length > 0;
  const worked = ownAssumptions(source).some(({ value }) => typeof value === 'string');
  return {
    ...NOTHING,
    paragraphs: [
      said
        ? `The forecast rests on these assumptions.${worked ? ' Those worked out from others are shown as what they come to.' : ''}`
        : `The forecast rests on the numbers of children and the prices${
            source.resolved.types.some(childrenChange) ? ', and on how both are expected to change' : ''
          }; no other assumptions are recorded.`,
      ...(source.resolved.placements.length > 0
        ? ['Placements in the register are charged at their own prices, the others at the list prices.']
        : []),
    ],
    tables: [
      ...(said ? [own] : []),
      ...(source.forecast ? [forecastTable(source, hidden)] : []),
      ...(prices.rows.length > 0 ? [prices] : []),
    ],
  };
}

function sources(source: ReportSource): Parts {
  const made = longDayWords(localDay(source.madeAt));
  const paragraphs = [
    `Figures: ${source.fileName}, worked out with Placement Modeller ${source.version} on ${made}.`,
    'Amounts in tables are rounded to whole pounds one by one, so a total may differ by a pound or two from the sum of what is above it.',
  ];
  const table = sourcesTable(source);
  return { paragraphs, tables: table.rows.length === 0 ? [] : [table], charts: [] };
}
