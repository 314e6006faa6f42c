import type { CareReturnRow } from '../../shared/workspace/care-return-row.ts';
import type {
  ActualRow,
  AssumptionRow,
  BudgetRow,
  ComparatorRow,
  DemandSplitRow,
  HomeRow,
  MeasureRow,
  PlacementRow,
  PlacementTypeRow,
  ProfileRow,
  ReportTextRow,
  ScenarioRow,
  SchemeRow,
  TableName,
} from '../../shared/workspace/rows.ts';

/**
 * How a field is kept: `text` as it is, `json` as JSON text (an entry is a number, a formula or a range), `flag`
 * as 0 or 1, `pence` as a whole number, `amount` as JSON text of whole pence or of what was typed. Null is NULL in
 * all of them.
 */
export type ColumnKind = 'text' | 'json' | 'flag' | 'pence' | 'amount';

export type Column = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** What History calls it. */
  readonly label: string;
  /** The table whose row this field names, if it does. */
  readonly names?: 'placementTypes';
  /** True where History has nothing to say of it. */
  readonly unsaid?: true;
};

export type TableSpec = {
  readonly table: string;
  /** The screen or list the rows are on, for History. */
  readonly title: string;
  readonly columns: Readonly<Record<string, Column>>;
};

const text = (name: string, label: string): Column => ({ name, kind: 'text', label });
const json = (name: string, label: string): Column => ({ name, kind: 'json', label });
const flag = (name: string, label: string): Column => ({ name, kind: 'flag', label });
const type = (name: string, label: string): Column => ({
  name,
  kind: 'text',
  label,
  names: 'placementTypes',
});

type Fields<Row, Left extends string = 'key'> = Readonly<Record<Exclude<keyof Row, Left>, Column>>;

const PROFILE_COLUMNS: Fields<ProfileRow> = {
  council: text('council', 'council'),
  notes: text('notes', 'notes'),
  populationUnder18: json('population_under_18', 'population under 18'),
  periodFrom: text('period_from', 'position date'),
  periodTo: text('period_to', 'last day forecast'),
  weeksPerYear: json('weeks_per_year', 'weeks in a year'),
  uncertainty: json('uncertainty', 'uncertainty settings'),
  sufficiency: json('sufficiency', 'sufficiency'),
  confidenceWeights: json('confidence_weights', 'weight of confidence'),
  forecast: json('forecast', 'forecast of children in care'),
  /** The children by month beside it are said; what they were made from is on the page. */
  forecastInMix: { ...json('forecast_in_mix', 'forecast in the placement mix'), unsaid: true },
};

const PLACEMENT_TYPE_COLUMNS: Fields<PlacementTypeRow> = {
  name: text('name', 'name'),
  category: text('category', 'category'),
  provision: text('provision', 'provision'),
  lookedAfter: flag('looked_after', 'counts as children in care'),
  children: json('children', 'children'),
  weeklyCost: json('weekly_cost', 'weekly cost'),
  weeklyIncome: json('weekly_income', 'weekly income'),
  netChangePerMonth: json('net_change_per_month', 'change a month'),
  annualGrowth: json('annual_growth', 'growth a year'),
  annualUplift: json('annual_uplift', 'uplift a year'),
  uplifts: json('uplifts', 'uplift'),
  childrenByMonth: json('children_by_month', 'children forecast'),
  capacity: json('capacity', 'places'),
  overflowTo: type('overflow_to', 'overflow goes to'),
  hidden: flag('hidden', 'hidden'),
  ownRowName: text('own_row_name', 'a row of its own as'),
};

const PLACEMENT_COLUMNS: Fields<PlacementRow> = {
  ref: text('ref', 'reference'),
  type: type('placement_type', 'placement type'),
  start: text('start_date', 'start'),
  end: text('end_date', 'end'),
  weeklyCost: json('weekly_cost', 'weekly cost'),
  weeklyIncome: json('weekly_income', 'weekly income'),
  provider: text('provider', 'provider'),
  location: text('location', 'location'),
  note: text('note', 'note'),
};

const BUDGET_COLUMNS: Fields<BudgetRow> = {
  year: text('year', 'year'),
  placementType: type('placement_type', 'placement type'),
  amountPence: { name: 'amount_pence', kind: 'pence', label: 'amount' },
  unread: text('unread', 'amount as typed'),
};

const ACTUAL_COLUMNS: Fields<ActualRow> = { ...BUDGET_COLUMNS, note: text('note', 'note') };

const ASSUMPTION_COLUMNS: Fields<AssumptionRow> = {
  id: text('identifier', 'name in formulas'),
  name: text('name', 'name'),
  value: json('value', 'value'),
  unit: text('unit', 'unit'),
  source: text('source', 'source'),
  date: text('date', 'date'),
  owner: text('owner', 'owner'),
  toReplace: flag('to_replace', 'to be replaced'),
};

const MEASURE_COLUMNS: Fields<MeasureRow> = {
  name: text('name', 'name'),
  kind: text('kind', 'kind'),
  note: text('note', 'note'),
  placementType: type('placement_type', 'placement type'),
  source: type('source', 'moves from'),
  target: type('target', 'moves to'),
  children: json('children', 'children'),
  places: json('places', 'places'),
  weeklyCost: json('weekly_cost', 'weekly cost'),
  displacedWeeklyCost: json('displaced_weekly_cost', 'weekly cost left'),
  percent: json('percent', 'price change, percent'),
  weekly: json('weekly', 'price change, £ a week'),
  share: json('share', 'share of placements'),
  flow: text('flow', 'cost or income'),
  annual: json('annual', 'amount a year'),
  annualUplift: json('annual_uplift', 'uplift a year'),
  oneOff: json('one_off', 'one-off amount'),
  amount: json('amount', 'capital amount'),
  method: text('method', 'financing'),
  rate: json('rate', 'interest rate'),
  years: json('years', 'years of financing'),
  financingFrom: text('financing_from', 'financing starts'),
  from: text('from_date', 'from'),
  to: text('to_date', 'to'),
  on: text('on_date', 'on'),
  months: json('months', 'months to full effect'),
};

const SCHEME_COLUMNS: Fields<SchemeRow> = {
  name: text('name', 'name'),
  scheme: text('scheme', 'kind of scheme'),
  /** Said field by field, in the words of the form: see scheme-words.ts. */
  fields: json('fields', 'form'),
  source: text('source', 'source'),
  paragraph: text('paragraph', 'paragraph'),
  note: text('note', 'note'),
  confidence: text('confidence', 'confidence'),
  weight: json('weight', 'weight'),
  cashable: text('cashable', 'kind of saving'),
  owner: text('owner', 'owner'),
  status: text('status', 'status'),
  target: { name: 'target', kind: 'amount', label: 'target saving' },
  actualSaving: { name: 'actual_saving', kind: 'amount', label: 'saved to date' },
};

/** What is on in a scenario has tables of its own: {@link SCENARIO_MEASURE} and {@link SCENARIO_SCHEME}. */
const SCENARIO_COLUMNS: Fields<ScenarioRow, 'key' | 'measures' | 'schemes'> = {
  name: text('name', 'name'),
  note: text('note', 'note'),
};

/** What a text is for is in its name; the fingerprint means nothing to people. */
const REPORT_TEXT_COLUMNS: Fields<ReportTextRow> = {
  scenarios: { ...json('scenarios', 'scenarios'), unsaid: true },
  section: { ...text('section', 'section'), unsaid: true },
  suppress: { ...flag('suppress', 'small numbers left out'), unsaid: true },
  text: text('text', 'text'),
  fingerprint: { ...text('fingerprint', 'figures'), unsaid: true },
};

const HOME_COLUMNS: Fields<HomeRow> = {
  name: text('name', 'name'),
  kind: text('kind', 'kind'),
  placementType: type('placement_type', 'placement type'),
  households: json('households', 'homes or households'),
  places: json('places', 'places'),
  usable: json('usable', 'usable places'),
  vacant: json('vacant', 'vacant places'),
  opens: text('opens', 'opens'),
  closes: text('closes', 'closes'),
  location: text('location', 'location'),
  distance: text('distance', 'distance'),
  ageFrom: json('age_from', 'age from'),
  ageTo: json('age_to', 'age to'),
  needs: text('needs', 'needs'),
  provider: text('provider', 'provider'),
  note: text('note', 'note'),
};

const DEMAND_SPLIT_COLUMNS: Fields<DemandSplitRow> = {
  placementType: type('placement_type', 'placement type'),
  ages: json('ages', 'share aged'),
  needs: json('needs', 'share with needs'),
  inBorough: json('in_borough', 'share in the borough'),
  source: text('source', 'source'),
};

const COMPARATOR_COLUMNS: Fields<ComparatorRow> = {
  area: text('area', 'area'),
  date: text('date', 'date'),
  inCare: json('in_care', 'in care per 10,000'),
  entrants: json('entrants', 'came into care per 10,000'),
  leavers: json('leavers', 'left care per 10,000'),
  source: text('source', 'source'),
};

/** The step's name says what was done; the packed columns mean nothing to people. */
const CARE_RETURN_COLUMNS: Fields<CareReturnRow> = {
  name: text('name', 'what was brought in'),
  importedAt: { ...text('imported_at', 'brought in on'), unsaid: true },
  salt: { ...text('salt', 'salt'), unsaid: true },
  rows: { ...text('rows', 'rows'), unsaid: true },
  findings: { ...text('findings', 'data quality report'), unsaid: true },
  settings: { ...json('settings', 'settings'), unsaid: true },
};

export const PROFILE: TableSpec = { table: 'profile', title: 'Council and period', columns: PROFILE_COLUMNS };

/** The keyed tables, by the name the API uses. Each also has `key` and `position`. */
export const SPECS: Readonly<Record<TableName, TableSpec>> = {
  placementTypes: { table: 'placement_type', title: 'Placement mix', columns: PLACEMENT_TYPE_COLUMNS },
  placements: { table: 'placement', title: 'Register', columns: PLACEMENT_COLUMNS },
  budgets: { table: 'budget', title: 'Budget', columns: BUDGET_COLUMNS },
  actuals: { table: 'actual', title: 'Spend to date', columns: ACTUAL_COLUMNS },
  assumptions: { table: 'assumption', title: 'Assumptions', columns: ASSUMPTION_COLUMNS },
  measures: { table: 'measure', title: 'Measures', columns: MEASURE_COLUMNS },
  schemes: { table: 'scheme', title: 'Schemes', columns: SCHEME_COLUMNS },
  scenarios: { table: 'scenario', title: 'Scenarios', columns: SCENARIO_COLUMNS },
  reportTexts: { table: 'report_text', title: 'Text of the report', columns: REPORT_TEXT_COLUMNS },
  homes: { table: 'home', title: 'Homes', columns: HOME_COLUMNS },
  demandSplits: { table: 'demand_split', title: 'Who the children are', columns: DEMAND_SPLIT_COLUMNS },
  comparators: { table: 'comparator', title: 'Comparators', columns: COMPARATOR_COLUMNS },
  careReturns: { table: 'care_return', title: 'Return', columns: CARE_RETURN_COLUMNS },
};

/** The switches: one row for each measure, or scheme, that is on in a scenario. */
export const SCENARIO_MEASURE = { table: 'scenario_measure', primary: ['scenario', 'measure'] } as const;
export const SCENARIO_SCHEME = { table: 'scenario_scheme', primary: ['scenario', 'scheme'] } as const;

/** Every table whose rows Undo brings back, with the columns that name a row. */
export const RECORDED: readonly { readonly table: string; readonly primary: readonly string[] }[] = [
  { table: PROFILE.table, primary: ['key'] },
  ...Object.values(SPECS).map(({ table }) => ({ table, primary: ['key'] })),
  SCENARIO_MEASURE,
  SCENARIO_SCHEME,
];
