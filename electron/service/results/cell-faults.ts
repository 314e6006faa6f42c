import type { CellFault } from '../../../shared/api/views.ts';
import type { Fault } from '../../../shared/scenario/types.ts';
import type { TableName, WholeWorkspace } from '../../../shared/workspace/rows.ts';
import type { ScenarioRows } from '../../../shared/workspace/to-scenario.ts';
import { PROFILE, SPECS } from '../../store/tables.ts';
import type { Calculation } from './calculations.ts';
import { faultInForm } from './fault-in-form.ts';
import { percentWords } from './percent-words.ts';
import { placeInForm } from './scheme-place.ts';
import { styleOfField, unreadWords } from './unread-words.ts';

const ITEM = /^(\w+)\[(\d+)\](?:\.(\w+)(?:\.(\w+))?)?(?:\["([^"]+)"\])?/;

/** Fields of the file that the workspace keeps under another name. */
const PROFILE_FIELDS: Readonly<Record<string, string>> = {
  'period.from': 'periodFrom',
  'period.to': 'periodTo',
  period: 'periodTo',
  weeksPerYear: 'weeksPerYear',
  'authority.populationUnder18': 'populationUnder18',
  'authority.name': 'council',
  'sufficiency.inBoroughTarget': 'sufficiency',
  'sufficiency.occupancy': 'sufficiency',
  'sufficiency.usableShare': 'sufficiency',
  'sufficiency.entrants': 'sufficiency',
  'sufficiency.leavers': 'sufficiency',
};
/** Fields that are one of the placement types: chosen from a list here, where the file has an id. */
const TYPE_FIELDS: ReadonlySet<string> = new Set(['type', 'placementType', 'source', 'target']);
const FINANCING_FIELDS: Readonly<Record<string, string>> = {
  from: 'financingFrom',
  method: 'method',
  rate: 'rate',
  years: 'years',
};

function isTable(section: string): section is keyof ScenarioRows & TableName {
  return Object.hasOwn(SPECS, section) && section !== 'scenarios';
}

/** The row's field behind a field of the file's item. */
function fieldOf(table: TableName, field: string, inner: string | undefined): string {
  if (table === 'measures' && field === 'financing') return FINANCING_FIELDS[inner ?? ''] ?? 'method';
  if ((table === 'budgets' || table === 'actuals') && field === 'amount') return 'amountPence';
  return field === 'id' && table !== 'assumptions' ? 'name' : field;
}

/**
 * Finds the cell each fault is in, and says where that is in the words of the screens. Those of assumptions come
 * first: cells that use a faulty assumption are at fault because of it.
 */
export function cellFaults(
  faults: readonly Fault[],
  workspace: WholeWorkspace,
  rows: ScenarioRows,
): CellFault[] {
  const cells = faults.map((fault) => cellFault(fault, workspace, rows));
  const ofAssumptions = ({ table }: CellFault) => table === 'assumptions';
  return [...cells.filter(ofAssumptions), ...cells.filter((cell) => !ofAssumptions(cell))];
}

function cellFault(fault: Fault, workspace: WholeWorkspace, rows: ScenarioRows): CellFault {
  const [, section = '', at = '', fieldText, inner, part] = ITEM.exec(fault.place) ?? [];
  if (!isTable(section)) {
    const field = PROFILE_FIELDS[fault.place] ?? null;
    const label = field === null ? fault.place : (PROFILE.columns[field]?.label ?? field);
    const where = `File settings, ${label}`;
    return { ...fault, ...percentWords(fault, 'plain'), where, table: 'profile', key: null, field };
  }
  const key = rows[section][Number(at)] ?? null;
  const row = rowNumber(workspace, section, key);
  if (section === 'schemes') return schemeFault(fault, workspace, key, row);
  const field = fieldText === undefined ? null : fieldOf(section, fieldText, inner);
  const label =
    field === null ? '' : `, ${SPECS[section].columns[field]?.label ?? field}${part ? ` ${part}` : ''}`;
  return {
    ...fault,
    ...(field !== null && TYPE_FIELDS.has(field) && unchosen(fault)),
    ...percentWords(fault, 'plain'),
    ...unreadWords(fault, styleOfField(field ?? '')),
    where: `${SPECS[section].title}, row ${row.number}${row.name}${label}`,
    table: section,
    key,
    field,
  };
}

/** What is said of a placement type that is not chosen yet, or is no longer there. */
function unchosen({ problem }: Fault): Partial<Fault> {
  const remedy = 'choose one from the list';
  if (problem === 'is missing' || problem === 'is empty') return { problem: 'is missing', remedy };
  const isGone = problem.endsWith('is not the id of a placement type');
  return isGone ? { problem: 'is none that is there', remedy } : {};
}

/** The field of a scheme is its place in the form: `moves[1].source`. */
function schemeFault(
  fault: Fault,
  { schemes }: WholeWorkspace,
  key: string | null,
  row: ReturnType<typeof rowNumber>,
): CellFault {
  const field = /^schemes\[\d+\]\.(.+)$/.exec(fault.place)?.[1] ?? null;
  const scheme = schemes.find((each) => each.key === key);
  const kind = scheme?.scheme ?? '';
  // A scheme without a weight of its own has that of its confidence, which stands elsewhere.
  if (field === 'weight' && scheme?.weight === null) {
    const { confidence } = scheme;
    const where = `Savings, weight of ${confidence ?? 'a confidence'}`;
    const at = { where, table: 'profile', key: null, field: `confidenceWeights.${confidence}` } as const;
    return { ...fault, ...percentWords(fault, 'percent'), ...at };
  }
  const label = field === null ? '' : `, ${placeInForm(kind, field)}`;
  return {
    ...fault,
    ...faultInForm(fault, kind, field ?? ''),
    where: `${SPECS.schemes.title}, row ${row.number}${row.name}${label}`,
    table: 'schemes',
    key,
    field,
  };
}

function rowNumber(
  workspace: WholeWorkspace,
  table: keyof ScenarioRows,
  key: string | null,
): { readonly number: number; readonly name: string } {
  const rows = workspace[table];
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  const name = row ? nameOf(row) : '';
  return { number: at + 1, name: name === '' ? '' : ` (${name})` };
}

function nameOf(row: object): string {
  for (const field of ['name', 'ref', 'id', 'year', 'area']) {
    const value: unknown = Reflect.get(row, field);
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** What is answered in place of figures where a scenario has faults. */
export function faultsOf({ parsed, workspace, rows }: Pick<Calculation, 'parsed' | 'workspace' | 'rows'>): {
  state: 'faults';
  faults: CellFault[];
} {
  return { state: 'faults', faults: parsed.ok ? [] : cellFaults(parsed.faults, workspace, rows) };
}
