import { CHILDREN, SHARE } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const work = fieldsOf('The work');
const effect = fieldsOf('What it changes');
const placed = fieldsOf('Placements not needed');
const costs = fieldsOf('What it costs');
const CORAM = 'Coram and Foundations, 2023: family group conferences, in care at 12 months';

export const FIELDS: readonly Field[] = [
  work.date('from', 'Starts', 'The day the work with the first children starts.', { required: true }),
  work.whole('months', 1, 120)('months', 'Months it runs', 'How long new children are taken on.', {
    required: true,
  }),
  work.quantity('children a month', CHILDREN)(
    'childrenPerMonth',
    'Children worked with',
    'New children on the edge of care, a month.',
    { required: true },
  ),

  effect.share(
    'enterWithout',
    'Would come into care',
    'Share of such children who come into care without the work.',
    { default: { value: 0.448, source: CORAM } },
  ),
  effect.share('enterWith', 'Come into care all the same', 'Share of the children worked with.', {
    default: { value: 0.362, source: CORAM },
  }),
  effect.whole('months', 0, 60)(
    'lagMonths',
    'Months until they would have come in',
    'From when the work with a child starts to when the placement would have begun.',
    { default: { value: 0, source: 'Ours: at once, until you say' } },
  ),
  effect.whole('months', 1, 216)(
    'monthsInCare',
    'Months they would have stayed',
    'How long such a child stays in care. Blank: to the end of the forecast.',
  ),

  placed.rows('kind of placement', [
    placed.type()('placementType', 'Placement', 'Where they would have been placed.', { required: true }),
    placed.quantity('share', SHARE)(
      'share',
      'Share of them',
      'Blank in an only row: all. Shares that come to more than 100% are scaled down.',
    ),
    placed.weekly(
      'weeklyCost',
      'Price',
      'Of such a placement. Blank: the average of the type (on the first day, where you say how long they would have stayed).',
    ),
  ])('placements', 'Placements', 'Where the children would have been placed, and at what price.'),

  costs.yearly('team', 'Team', 'Its yearly cost while the work runs.'),
  costs.amount(
    'costPerChild',
    'Cost for each child',
    'Of the work with one child, whether or not it keeps the child out of care.',
  ),
];
