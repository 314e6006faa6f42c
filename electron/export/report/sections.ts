import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { dayWords, monthWords } from '../../../shared/calendar/words.ts';
import { formatBriefly, formatPressure } from '../../../shared/money/format.ts';
import {
  REPORT_SECTIONS,
  type ReportSection,
  SECTION_HEADINGS,
} from '../../../shared/workspace/report-sections.ts';
import type { SectionContent } from './content.ts';
import { performanceTables } from './performance.ts';
import { type Hidden, hiddenOf, type ReportSource } from './source.ts';
import {
  assumptionsTable,
  optionsTable,
  outturnChart,
  partOfYear,
  sharesTable,
  sourcesTable,
  sufficiencyTable,
  typesTable,
  yearsTable,
} from './tables.ts';

type Parts = Omit<SectionContent, 'section' | 'heading'>;

const NONE: Parts = { paragraphs: [], tables: [], charts: [] };

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
    ...NONE,
    paragraphs: [
      `This report sets out what placements for children are forecast to cost${about}, from ${dayWords(source.resolved.from)} to ${dayWords(source.resolved.to)}.`,
    ],
  };
}

function recommendation(source: ReportSource, hidden: Hidden): Parts {
  const best = [...source.plans.entries()]
    .filter(([at]) => !hidden.plans.has(at))
    .map(([, plan]) => plan)
    .sort((a, b) => b.comparison.netPresentValue - a.comparison.netPresentValue)[0];
  const note = 'That members note the forecast and the assumptions it rests on.';
  if (!best || best.comparison.netPresentValue <= 0) return { ...NONE, paragraphs: [note] };
  const { saving, payback } = best.comparison;
  const back =
    payback === null ? 'it does not pay back within the period' : `it pays back from ${monthWords(payback)}`;
  return {
    ...NONE,
    paragraphs: [
      note,
      `That members consider ${best.name}, which is forecast to save ${formatBriefly(saving.total)} over the period; ${back}.`,
    ],
  };
}

function background(source: ReportSource): Parts {
  return {
    ...NONE,
    paragraphs: [
      ...(source.scenario.notes ?? '').split(/\n+/).filter((line) => line.trim() !== ''),
      'The cost of a placement is its weekly price for each night a child is in it. The forecast takes the children placed on the first day, expected changes in their number and in prices, and any plan whose effect is to be seen.',
    ],
  };
}

function position(source: ReportSource, hidden: Hidden): Parts {
  const [first] = source.base.years;
  if (!first) return NONE;
  const year = formatYear(first.year);
  const against =
    first.pressure === null
      ? ''
      : `, ${formatPressure(first.pressure)}${first.budget === null ? '' : ` of ${formatBriefly(first.budget)}`}`;
  const dearest = [...first.placementTypes]
    .filter(({ id }) => !hidden.types.has(id))
    .sort((a, b) => b.net - a.net)[0];
  const name = source.resolved.types.find(({ id }) => id === dearest?.id)?.name;
  const most =
    dearest && name && dearest.net > 0
      ? [`${name} costs most: ${formatBriefly(dearest.net)} net${partOfYear(first)}.`]
      : [];
  return {
    paragraphs: [
      `Without any plan, outturn for ${year} is forecast at ${formatBriefly(first.outturn)}${against}.`,
      ...most,
    ],
    tables: [yearsTable(source), typesTable(source, hidden)],
    charts: [outturnChart(source, hidden)],
  };
}

function options(source: ReportSource, hidden: Hidden): Parts {
  if (source.plans.length === 0)
    return { ...NONE, paragraphs: ['No plan is set against the forecast in this report.'] };
  const paragraphs = source.plans.map((plan, at) => {
    if (hidden.plans.has(at))
      return `${plan.name}: figures are not shown, because they would give away what fewer than five children cost.`;
    const { saving, netPresentValue, payback } = plan.comparison;
    const result =
      saving.total >= 0
        ? `saves ${formatBriefly(saving.total)}`
        : `costs ${formatBriefly(-saving.total)} more`;
    const back =
      payback === null ? 'does not pay back within the period' : `pays back from ${monthWords(payback)}`;
    return `${plan.name} ${result} over the period, ${back}, and is worth ${formatBriefly(netPresentValue)} today at 3.5% a year (a real rate).`;
  });
  const shown = source.plans.filter((_, at) => !hidden.plans.has(at));
  return {
    paragraphs,
    tables: [optionsTable(source, hidden), ...shown.map((plan) => sharesTable(plan, hidden))],
    charts: [],
  };
}

function sufficiency(source: ReportSource, hidden: Hidden): Parts {
  const table = sufficiencyTable(source, hidden);
  if (table.rows.length === 0)
    return {
      ...NONE,
      paragraphs: [
        'No placement type has a number of places recorded, so whether there are enough cannot be said.',
      ],
    };
  return {
    paragraphs: [
      'Where demand is more than the places there are, children go to another kind of placement; the difference in price is what insufficient places cost.',
    ],
    tables: [table],
    charts: [],
  };
}

function performance(source: ReportSource, hidden: Hidden): Parts {
  const tables = performanceTables(source, hidden);
  if (tables.length === 0) {
    return {
      ...NONE,
      paragraphs: ['No plan in this report changes a Staying Close placement type that may be shown.'],
    };
  }
  return {
    paragraphs: ['What was planned for the scheme quarter by quarter, with room for what happened.'],
    tables,
    charts: [],
  };
}

function financial(source: ReportSource, hidden: Hidden): Parts {
  const lines = source.base.years.map((year) => {
    const end = year.pressure === null ? 'it cannot be set against a budget' : formatPressure(year.pressure);
    return `${formatYear(year.year)}: outturn of ${formatBriefly(year.outturn)}; ${end}.`;
  });
  const capital = source.plans.flatMap((plan, at) => {
    const amount = plan.comparison.with.years.reduce((sum, year) => sum + year.capital, 0);
    return amount === 0 || hidden.plans.has(at)
      ? []
      : [`${plan.name} needs capital of ${formatBriefly(amount)}.`];
  });
  return { ...NONE, paragraphs: ['Without any plan:', ...lines, ...capital] };
}

function risk(source: ReportSource): Parts {
  const ranges = (source.scenario.assumptions ?? []).filter(({ value }) => typeof value === 'object').length;
  const capped = source.plans.flatMap((plan) =>
    plan.comparison.with.cappedMeasures.map((id) => {
      const name = plan.resolved.measures.find((measure) => measure.id === id)?.name ?? id;
      return `In ${plan.name}, ${name} asks for more children, or more cost, than there is at times; it takes what there is.`;
    }),
  );
  const known =
    ranges === 0
      ? 'No assumption has a range, so how far the outturn may move is not known.'
      : `${ranges === 1 ? 'One assumption is a range' : `${ranges} assumptions are ranges`}; this report uses the likely values.`;
  return {
    ...NONE,
    paragraphs: [
      'Numbers of children and prices may turn out higher or lower than assumed. A single dear placement can change the outturn.',
      known,
      ...capped,
    ],
  };
}

function assumptions(source: ReportSource): Parts {
  const table = assumptionsTable(source);
  if (table.rows.length === 0)
    return {
      ...NONE,
      paragraphs: ['No assumptions are recorded apart from numbers of children and prices.'],
    };
  return { paragraphs: ['The forecast rests on these assumptions.'], tables: [table], charts: [] };
}

function sources(source: ReportSource): Parts {
  const made = source.madeAt.toISOString().slice(0, 10);
  const paragraphs = [
    `Figures: ${source.fileName}, worked out with Placement Modeller ${source.version} on ${made}.`,
    ...(source.suppress
      ? [
          '[c] stands for a figure left out because fewer than five children are behind it, or because it would give such a figure away.',
        ]
      : []),
  ];
  const table = sourcesTable(source);
  return { paragraphs, tables: table.rows.length === 0 ? [] : [table], charts: [] };
}
