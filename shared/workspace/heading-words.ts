/**
 * Other headings that councils give the fields of the mix and of the register, in what is pasted and in a file brought
 * in alike. Those of homes are in home-words.ts.
 */

const WEEKLY_COST = [
  'weekly cost',
  'cost',
  'price',
  'fee',
  'unit cost',
  'weekly price',
  'weekly rate',
  'weekly fee',
  'weekly charge',
  'average weekly cost',
  'avg weekly cost',
  'total weekly cost',
  'cost per week',
  'cost pw',
] as const;
const WEEKLY_INCOME = ['weekly income', 'income', 'grant', 'contribution', 'health contribution'] as const;

export const MIX_ALIASES = {
  name: ['name', 'type', 'placement', 'provision type', 'placement types', 'setting'],
  category: ['kind', 'placement category'],
  provision: ['in house or external', 'provider type', 'sector'],
  lookedAfter: ['looked after'],
  children: [
    'number',
    'numbers',
    'number of children',
    'no',
    'children now',
    'current',
    'placements',
    'cla',
    'count',
    'volume',
  ],
  weeklyCost: WEEKLY_COST,
  weeklyIncome: WEEKLY_INCOME,
  netChangePerMonth: ['net change', 'monthly change', 'change per month', 'growth per month'],
  annualGrowth: ['growth', 'annual growth', 'demand growth', 'demand'],
  annualUplift: ['uplift', 'annual uplift', 'inflation', 'price uplift'],
  capacity: ['capacity', 'beds'],
  overflowTo: ['overflow'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const REGISTER_ALIASES = {
  // "Placement" alone is where a child is, not the number of it.
  ref: [
    'ref',
    'id',
    'placement id',
    'placement ref',
    'child id',
    'child',
    'child ref',
    'client ref',
    'client id',
    'person id',
    'case',
    'case number',
  ],
  type: ['type', 'provision', 'setting', 'placement', 'service', 'service type'],
  start: ['start date', 'from', 'placement start', 'date started'],
  end: ['end date', 'to', 'placement end', 'planned end', 'date ended'],
  weeklyCost: WEEKLY_COST,
  weeklyIncome: WEEKLY_INCOME,
  provider: ['supplier', 'organisation', 'agency'],
  location: ['area', 'district', 'postcode district'],
  note: ['notes', 'comment', 'comments'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
