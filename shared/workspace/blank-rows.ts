import type {
  ActualRow,
  AssumptionRow,
  BudgetRow,
  ComparatorRow,
  ConfidenceWeights,
  DemandSplitRow,
  HomeRow,
  MeasureRow,
  PlacementRow,
  PlacementTypeRow,
  ScenarioRow,
  SchemeRow,
  SufficiencyFields,
} from './rows.ts';

/** A new row of each table with nothing filled in; give it a key and what is known. */
export const BLANK_PLACEMENT_TYPE: Omit<PlacementTypeRow, 'key'> = {
  name: '',
  category: 'other',
  provision: 'external',
  lookedAfter: true,
  children: null,
  weeklyCost: null,
  weeklyIncome: null,
  netChangePerMonth: null,
  annualGrowth: null,
  annualUplift: null,
  uplifts: {},
  childrenByMonth: {},
  capacity: null,
  overflowTo: null,
  hidden: false,
  ownRowName: '',
};

export const BLANK_PLACEMENT: Omit<PlacementRow, 'key'> = {
  ref: '',
  type: null,
  start: '',
  end: null,
  weeklyCost: null,
  weeklyIncome: null,
  provider: '',
  location: '',
  note: '',
};

export const BLANK_BUDGET: Omit<BudgetRow, 'key'> = {
  year: '',
  placementType: null,
  amountPence: null,
  unread: null,
};

export const BLANK_ACTUAL: Omit<ActualRow, 'key'> = { ...BLANK_BUDGET, note: '' };

export const BLANK_ASSUMPTION: Omit<AssumptionRow, 'key'> = {
  id: '',
  name: '',
  value: null,
  unit: '',
  source: '',
  date: '',
  owner: '',
  toReplace: false,
};

export const BLANK_MEASURE: Omit<MeasureRow, 'key'> = {
  name: '',
  kind: 'volume',
  note: '',
  placementType: null,
  source: null,
  target: null,
  children: null,
  places: null,
  weeklyCost: null,
  displacedWeeklyCost: null,
  percent: null,
  weekly: null,
  share: null,
  flow: null,
  annual: null,
  annualUplift: null,
  oneOff: null,
  amount: null,
  method: null,
  rate: null,
  years: null,
  financingFrom: null,
  from: null,
  to: null,
  on: null,
  months: null,
};

export const BLANK_HOME: Omit<HomeRow, 'key'> = {
  name: '',
  kind: 'home',
  placementType: null,
  households: null,
  places: null,
  usable: null,
  vacant: null,
  opens: '',
  closes: '',
  location: null,
  distance: null,
  ageFrom: null,
  ageTo: null,
  needs: null,
  provider: '',
  note: '',
};

export const BLANK_DEMAND_SPLIT: Omit<DemandSplitRow, 'key'> = {
  placementType: null,
  ages: {},
  needs: {},
  inBorough: null,
  source: '',
};

export const BLANK_COMPARATOR: Omit<ComparatorRow, 'key'> = {
  area: '',
  date: '',
  inCare: null,
  entrants: null,
  leavers: null,
  source: '',
};

export const BLANK_SUFFICIENCY: SufficiencyFields = {
  inBoroughTarget: null,
  occupancy: null,
  usableShare: null,
  entrants: null,
  leavers: null,
};

/** Give it a key and a kind. */
export const BLANK_SCHEME: Omit<SchemeRow, 'key' | 'scheme'> = {
  name: '',
  fields: {},
  source: '',
  paragraph: '',
  note: '',
  confidence: null,
  weight: null,
  cashable: null,
  owner: '',
  status: null,
  target: null,
  actualSaving: null,
};

export const BLANK_WEIGHTS: ConfidenceWeights = { red: null, amber: null, green: null };

export const BLANK_SCENARIO: Omit<ScenarioRow, 'key'> = { name: '', note: '', measures: [], schemes: [] };
