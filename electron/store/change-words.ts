import type { HistoryStep } from '../../shared/api/steps.ts';
import { formatPounds } from '../../shared/money/format.ts';
import { type UncertaintySettings, uncertaintySettings } from '../../shared/scenario/uncertainty-settings.ts';
import { type Entry, entry } from '../../shared/workspace/rows.ts';
import type { Connection } from './connection.ts';
import { entryWords, numberWords } from './entry-words.ts';
import { fromColumn } from './fields.ts';
import { forecastWords } from './forecast-words.ts';
import type { Change, RowImage } from './recording.ts';
import { nameOfKey, nameOfRow, specOf } from './row-names.ts';
import { formLines, formWords, KINDS_OF_SCHEME } from './scheme-words.ts';
import { type Column, PROFILE, SCENARIO_MEASURE, SCENARIO_SCHEME, SPECS, type TableSpec } from './tables.ts';

const HYPHENATED: ReadonlySet<string> = new Set(['category', 'method', 'location', 'distance', 'needs']);

/** Fields that hold several figures: by year, month or band. */
const BY_PART: ReadonlySet<string> = new Set([
  'uplifts',
  'children_by_month',
  'ages',
  'needs',
  'sufficiency',
  'confidence_weights',
]);

/** Parts whose names in the file are not words. */
const PART_NAMES: Readonly<Record<string, string>> = {
  inBoroughTarget: 'target in the borough',
  occupancy: 'occupancy to plan with',
  usableShare: 'usable share of carers’ places',
  entrants: 'came into care in the year',
  leavers: 'left care in the year',
};

type Line = HistoryStep['changes'][number];

/** What changed, row by row and field by field, in words: where, from what, to what. */
export function changeLines(db: Connection, changes: readonly Change[]): readonly Line[] {
  const lines: Line[] = [];
  const moved = new Map<string, RowImage[]>();
  for (const change of changes) {
    const { before, after, table } = change;
    if (table === SCENARIO_MEASURE.table || table === SCENARIO_SCHEME.table) {
      lines.push(switchLine(db, change));
      continue;
    }
    const spec = table === PROFILE.table ? PROFILE : specOf(table);
    if (spec === null) continue;
    if (before !== null && after !== null) {
      lines.push(...fieldLines(db, spec, before, after));
      if (before['position'] !== after['position']) {
        moved.set(table, [...(moved.get(table) ?? []), after]);
      }
    } else if (after !== null) {
      lines.push({ where: place(db, spec, after), from: null, to: `Added${summary(db, spec, after)}` });
    } else if (before !== null) {
      lines.push({
        where: place(db, spec, before),
        from: `Was there${summary(db, spec, before)}`,
        to: 'Removed',
      });
    }
  }
  for (const [table, rows] of moved) lines.push(...orderLine(db, table, rows));
  return lines;
}

/** "Placement mix: Fostering, agency" */
function place(db: Connection, spec: TableSpec, row: RowImage): string {
  return spec === PROFILE ? spec.title : `${spec.title}: ${nameOfRow(db, spec.table, row)}`;
}

function fieldLines(db: Connection, spec: TableSpec, before: RowImage, after: RowImage): readonly Line[] {
  return Object.values(spec.columns).flatMap((column) => {
    const was = before[column.name] ?? null;
    const is = after[column.name] ?? null;
    if (was === is || column.unsaid) return [];
    if (column === SPECS.schemes.columns['fields'])
      return formLines(db, place(db, spec, after), before, after);
    const where = `${place(db, spec, after)}: ${column.label}`;
    const wasParts = byPart(column, was);
    const isParts = byPart(column, is);
    if (wasParts === null || isParts === null) {
      return [{ where, from: words(db, column, was), to: words(db, column, is) }];
    }
    return [...new Set([...Object.keys(wasParts), ...Object.keys(isParts)])].flatMap((part) => {
      const from = entryWords(wasParts[part] ?? null);
      const to = entryWords(isParts[part] ?? null);
      return from === to ? [] : [{ where: `${where}, ${PART_NAMES[part] ?? part}`, from, to }];
    });
  });
}

function switchLine(db: Connection, { table, before, after }: Change): Line {
  const row = after ?? before ?? {};
  const where = `${SPECS.scenarios.title}: ${nameOfRow(db, table, row)}`;
  return { where, from: before === null ? 'Off' : 'On', to: after === null ? 'Off' : 'On' };
}

/** One row that was moved is named; several are one line, or a renumbering would fill the page. */
function orderLine(db: Connection, table: string, rows: readonly RowImage[]): readonly Line[] {
  const spec = specOf(table);
  const [first] = rows;
  if (spec === null || first === undefined) return [];
  return rows.length === 1
    ? [{ where: `${place(db, spec, first)}: place in the list`, from: null, to: 'Moved' }]
    : [{ where: `${spec.title}: order of the list`, from: null, to: `${rows.length} rows moved` }];
}

/** ": children 12, weekly cost 900" — what a row held when it came or went, leaving out its name and blanks. */
function summary(db: Connection, spec: TableSpec, row: RowImage): string {
  const parts = Object.values(spec.columns).flatMap((column) => {
    if (column.name === 'name' || column.name === 'hidden' || column.unsaid) return [];
    // A form says what its fields are called itself.
    if (column === SPECS.schemes.columns['fields']) return formWords(db, row) ?? [];
    const said = words(db, column, row[column.name] ?? null);
    return said === null || said === '' ? [] : [`${column.label} ${said}`];
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

/** The parts of a field that holds several figures by year or month; null for any other field. */
function byPart(column: Column, value: string | number | null): Readonly<Record<string, Entry>> | null {
  if (!BY_PART.has(column.name)) return null;
  // Settings nobody has given yet have no parts.
  if (value === null && column.kind === 'json') return {};
  const held = fromColumn(column, value);
  if (typeof held !== 'object' || held === null) return null;
  return Object.fromEntries(Object.entries(held).map(([part, each]) => [part, entry.parse(each)]));
}

/** A value as people read it; null where the cell is blank. */
function words(db: Connection, column: Column, value: string | number | null): string | null {
  if (value === null || value === '') return null;
  const parts = byPart(column, value);
  if (parts) {
    const said = Object.entries(parts).map(([part, each]) => `${part} ${entryWords(each) ?? 'blank'}`);
    return said.length === 0 ? null : said.join(', ');
  }
  if (column === PROFILE.columns['forecast']) return forecastWords(fromColumn(column, value));
  if (column.name === 'uncertainty')
    return settingsWords(db, uncertaintySettings.parse(fromColumn(column, value)));
  switch (column.kind) {
    case 'flag':
      return value === 1 ? 'yes' : 'no';
    case 'pence':
      return typeof value === 'number' ? formatPounds(value) : value;
    case 'amount': {
      const held = fromColumn(column, value);
      return typeof held === 'number' ? formatPounds(held) : String(held);
    }
    case 'json':
      return entryWords(entry.parse(fromColumn(column, value)));
    case 'text':
      if (column.names !== undefined) return nameOfKey(db, SPECS[column.names].table, String(value));
      // The file format's own names for kinds of things are written with hyphens.
      if (column === SPECS.schemes.columns['scheme'])
        return KINDS_OF_SCHEME.get(String(value)) ?? String(value);
      return HYPHENATED.has(column.name) ? String(value).replaceAll('-', ' ') : String(value);
  }
}

/** "Stress tests: Prices +10%; moving together: Prices of residential". */
function settingsWords(
  db: Connection,
  { correlations, arrivals, endings = [], stressTests }: UncertaintySettings,
): string | null {
  const typeName = (key: string) => nameOfKey(db, SPECS.placementTypes.table, key);
  const endingWords = endings.map(
    ({ placementType, earlierWeeks, laterWeeks }) =>
      `${typeName(placementType)} ${weeks(earlierWeeks)} earlier, ${weeks(laterWeeks)} later`,
  );
  const parts = [
    stressTests.length > 0 ? `stress tests: ${stressTests.map(({ name }) => name).join(', ')}` : '',
    correlations.length > 0 ? `moving together: ${correlations.map(({ name }) => name).join(', ')}` : '',
    arrivals.length > 0 ? `placement types with arrivals left to chance: ${arrivals.length}` : '',
    endings.length > 0 ? `end dates may be out by: ${endingWords.join(', ')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

function weeks(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'week' : 'weeks'}`;
}
