/**
 * The statement a council with a duty under section 22G must be able to make: its duty, what children need, what there
 * is, where it is short, what it will do and how it will know. Plain English from the figures, to be edited.
 */

import { dayWords, longDayWords, longMonthWords } from '../../../shared/calendar/words.ts';
import type { YearFigures } from '../../../shared/model/index.ts';
import { formatFixed, formatNumber, formatPercent } from '../../../shared/money/format.ts';
import {
  type Answer,
  answer,
  bandWords,
  costWords,
  enoughWords,
  hasPlaces,
  inBorough,
  isOpenOn,
  type Sufficiency,
  type TypeSufficiency,
} from '../../../shared/sufficiency/index.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import { STATEMENT_HEADINGS, type StatementSection } from '../../../shared/workspace/report-sections.ts';
import type { StatementContent } from './content.ts';
import { hiddenOf, type StatementHidden } from './hidden.ts';
import { shownRates } from './shown-rates.ts';
import { bandTables, demandTable, gapTable, homesTable, rateTable } from './tables.ts';

export type StatementSource = {
  readonly figures: Sufficiency;
  /** Index of the year it is about. */
  readonly at: number;
  /** Numbers of children under 5, and costs of fewer than 5, are left out. */
  readonly suppress: boolean;
};

/** What every section is written from. */
export type Written = {
  readonly figures: Sufficiency;
  /** Index of the year. */
  readonly at: number;
  readonly year: YearFigures;
  readonly found: Answer;
  readonly hidden: StatementHidden;
  readonly suppress: boolean;
};

export function statementSections(source: StatementSource): StatementContent[] {
  const { figures, at, suppress } = source;
  const year = figures.input.projection.years[at];
  if (!year) return [];
  const found = answer(figures, at);
  const last = (type: TypeSufficiency) => type.months.find(({ month }) => month === found.until);
  const written = { figures, at, year, found, suppress, hidden: hiddenOf(figures, year, last, suppress) };
  const section = (
    name: StatementSection,
    paragraphs: readonly string[],
    tables: StatementContent['tables'] = [],
  ): StatementContent => ({
    section: name,
    heading: STATEMENT_HEADINGS[name],
    paragraphs: paragraphs.filter((text) => text !== ''),
    // Headings with nothing under them say nothing: the paragraphs say what there is not.
    tables: tables.filter(({ rows }) => rows.length > 0),
    charts: [],
  });
  return [
    section('statement-summary', [shortWords(written), boroughWords(written)]),
    section('statement-duty', DUTY),
    section('statement-needs', needsWords(written), [
      demandTable(written),
      ...bandTables(written),
      rateTable(figures, suppress),
    ]),
    section('statement-provision', provisionWords(written), [homesTable(written)]),
    section('statement-gaps', [shortWords(written), ...gapWords(written)], [gapTable(written)]),
    section('statement-plans', planWords(written)),
    section('statement-monitoring', MONITORING),
  ];
}

const DUTY = [
  'Section 22G of the Children Act 1989 requires the council, so far as reasonably practicable, to secure enough accommodation in its area for the children it looks after whose needs are met by living there.',
  'The statutory guidance of 2010 asks that children live near home, that their education is not disrupted, that brothers and sisters live together and that homes suit disabled children. It covers children on the edge of care as well, and looks for an assessment of needs, management of the market, collaboration and a commissioning standard: not only a count of beds.',
];

const MONITORING = [
  'Each month we will set the children who need each kind of placement beside the usable places there are, and report where places are lacking, for whom and from when.',
  'We will also report the share of children placed in the borough against its target; places that are approved, usable and vacant; homes opened and shut against plan; what overflow costs; and children in care, coming into care and leaving it for every 10,000, beside those we compare ourselves with.',
  'This statement will be reviewed every year, with partners, providers and children, and whenever a home opens or shuts.',
];

/** The answer, without the numbers that would point to few children. */
function shortWords({ found, figures, at, hidden, suppress }: Written): string {
  if (!suppress) return found.sentence;
  if (found.shortages.length === 0) return enoughWords(figures, at, hidden.children);
  const said = found.shortages.map(({ id, name, places }) =>
    hidden.children.has(id)
      ? name
      : `${name} (${formatNumber(places, 0)} ${places === 1 ? 'place' : 'places'})`,
  );
  const cost = hidden.totalCost ? '' : ` ${capitalised(costWords(figures, at, found.shortages))}.`;
  return `By ${longMonthWords(found.until)} we are short of places in ${listWords(said)}.${cost}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function boroughWords({ figures }: Written): string {
  const { share, target, beds } = inBorough(figures);
  if (share === null) return '';
  const now = `${formatPercent(share, 0)} of the children whose placement type this is known for are placed in the borough`;
  if (target === null || beds === null) return `${now}.`;
  return beds === 0
    ? `${now}, against a target of ${formatPercent(target, 0)}: there are beds enough to reach it.`
    : `${now}, against a target of ${formatPercent(target, 0)}. To reach it we must find ${formatNumber(beds, 0)} more ${beds === 1 ? 'bed' : 'beds'} in the borough.`;
}

function needsWords({ figures, found, suppress }: Written): string[] {
  const own = shownRates(figures, suppress);
  const first = longDayWords(figures.input.program.scenario.from);
  const rate =
    own.inCare === null ? '' : `, ${formatFixed(own.inCare, 0)} for every 10,000 children under 18`;
  const flows = [
    ...(own.entrants === null ? [] : [`${formatFixed(own.entrants, 0)} for every 10,000 came into care`]),
    ...(own.leavers === null ? [] : [`${formatFixed(own.leavers, 0)} left it`]),
  ];
  const children =
    own.children !== null && own.children > 0
      ? `On ${first}, ${formatNumber(own.children, 0)} children were in care${rate}.`
      : '';
  return [
    children,
    flows.length === 0 ? '' : `In the twelve months before, ${listWords(flows)}.`,
    `The tables below give the children for whom each kind of placement is the right one, on an average night, now and in ${longMonthWords(found.until)}. Children who are somewhere only because another kind of placement is full are counted where they should be.`,
    sourcesWords(figures),
  ];
}

/** Where it is known from who the children are, as far as that is said. */
function sourcesWords({ types }: Sufficiency): string {
  const sources = [...new Set(types.flatMap(({ split }) => split?.source ?? []))];
  return sources.length === 0
    ? ''
    : `Who the children of a kind of placement are, and how many of them are in the borough, is by shares from: ${sources.join('; ')}.`;
}

function provisionWords({ figures }: Written): string[] {
  if (figures.homes.length === 0)
    return [
      'No homes or carers are listed yet. Where a placement type has places, they are those of the forecast.',
    ];
  const first = figures.input.program.scenario.from;
  const here = figures.homes.filter((home) => home.location === 'in-borough' && isOpenOn(home, first));
  const places = here.reduce((sum, { usablePlaces }) => sum + usablePlaces, 0);
  return [
    'A registered or approved place is not always one a child can have: a carer may be between children, or a bed may be kept empty for the sake of the child next door. Usable places are what children can really be put in.',
    places > 0 ? `${usableWords(places)} ${places === 1 ? 'is' : 'are'} in the borough.` : '',
  ];
}

/** "1 usable place", "3.5 usable places" */
function usableWords(places: number): string {
  return `${formatNumber(places, 1)} usable ${places === 1 ? 'place' : 'places'}`;
}

function gapWords({ figures, found, hidden }: Written): string[] {
  return found.shortages.flatMap(({ id, name, since, band }) => {
    const type = figures.types.find((each) => each.id === id);
    if (!type) return [];
    const from = type.months[0]?.month === since ? 'now' : `from ${longMonthWords(since)}`;
    const kind = type.split?.ages === undefined ? 'needs' : 'ages';
    const whom =
      band !== null && !hidden.bands(id, kind, 'gap').has(band) ? `, most of all for ${bandWords(band)}` : '';
    const where = figures.types.find((each) => each.id === type.overflowTo)?.name;
    const goes = where === undefined ? '' : ` Children without a place go to ${where}.`;
    return [`${name}: short of places ${from}${whom}.${goes}`];
  });
}

function planWords({ figures }: Written): string[] {
  const first = figures.input.program.scenario.from;
  const opening = figures.homes.filter(({ nights }) => nights.from > first && Number.isFinite(nights.from));
  const measures = figures.input.program.scenario.measures.map(({ name }) => name);
  const { beds } = inBorough(figures);
  return [
    ...opening.map((home) => {
      const places = hasPlaces(home) ? `${usableWords(home.usablePlaces)} from` : 'opens on';
      return `${home.name}: ${places} ${dayWords(home.nights.from)}.`;
    }),
    measures.length > 0 ? `The plan these figures are worked out with: ${listWords(measures)}.` : '',
    beds !== null && beds > 0
      ? `We will look for ${formatNumber(beds, 0)} more ${beds === 1 ? 'bed' : 'beds'} in the borough, of our own, with providers or with neighbouring councils.`
      : '',
    opening.length === 0 && measures.length === 0
      ? 'No homes are due to open and no plan has been chosen yet: say here what will be done for the children named above, by whom and by when.'
      : '',
  ];
}
