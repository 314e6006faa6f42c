import { SHARE } from '../../scenario/rules.ts';
import type { Field, FieldDefault } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const recruitment = fieldsOf('Recruitment');
const costs = fieldsOf('What it costs');
const mockingbird = fieldsOf('Keeping carers: Mockingbird');
const HOUSEHOLDS = { min: 0, wanted: 'a number of households from 0' };
const NUMBER = { min: 0, wanted: 'a number from 0' };
const REES = 'DfE and Rees Centre evaluation, 2020';
const OFSTED = 'Ofsted 2023-24 in fosteringnews.co.uk';

const households = (key: string, label: string, help: string) =>
  recruitment.quantity('households', HOUSEHOLDS)(key, label, help);

export const FIELDS: readonly Field[] = [
  recruitment.type({ suggests: ['fostering'] })(
    'toType',
    'In-house fostering',
    'The placement type the new carers’ places are in. Where it has a capacity, usable places are added to it.',
    { required: true },
  ),
  recruitment.date('from', 'Recruitment starts', 'The day from which enquiries count.', { required: true }),
  recruitment.whole('months', 1, 60)('months', 'Months of recruitment', 'Over which enquiries come in.'),
  recruitment.whole('months', 0, 36)(
    'monthsToApproval',
    'Months from enquiry to approval',
    'Assessment, training, panel. No published figure is safe to begin with.',
  ),
  recruitment.rows('month', [
    recruitment.month('month', 'Month', 'In which they are approved or leave.', { required: true }),
    households('mainstream', 'Mainstream approved', 'Households.'),
    households('specialist', 'Specialist approved', 'Households.'),
    households('mainstreamLeavers', 'Mainstream who leave', 'Households.'),
    households('specialistLeavers', 'Specialist who leave', 'Households.'),
  ])('approvals', 'Approvals by month', 'Instead of enquiries and conversion, where the plan has them.'),

  ...carers('mainstream', 'Mainstream carers', 'agency fostering', {
    value: 1.65,
    source: `${OFSTED}: 70,465 places in 42,615 households (worked out)`,
    secondHand: true,
  }),
  ...carers('specialist', 'Specialist carers', 'residential care', {
    value: 1,
    source: 'Ours: a specialist household takes one child until you say more',
  }),

  costs.choice(
    { value: 'marginal', label: 'Marginal: allowance and fee' },
    { value: 'full', label: 'Full: overheads too' },
  )(
    'costUsed',
    'In-house cost used in the saving',
    'Marginal is what one more child adds. Full has supervising social workers, recruitment and management in it, as an agency’s price has. Both are shown.',
    { default: { value: 'marginal', source: 'Ours: the overheads are entered below as far as they grow' } },
  ),
  costs.amount(
    'costPerApproval',
    'Cost of an approval',
    'For each household approved: assessment, training, panel. No figure is published.',
  ),
  costs.yearly('team', 'Recruitment team and marketing', 'Its yearly cost, from when recruitment starts.'),
  costs.date('teamEnds', 'It ends', 'Its last day. Blank: it goes on.'),

  mockingbird.quantity('constellations', NUMBER)(
    'constellations',
    'Constellations',
    'A hub carer with satellite households around it.',
  ),
  mockingbird.date('mockingbirdFrom', 'From', 'The day they start.'),
  mockingbird.quantity('households', HOUSEHOLDS)(
    'constellationHouseholds',
    'Households in each',
    'The evaluation has six to ten satellite homes to a hub.',
    { default: { value: 6, source: `${REES}: the fewest` } },
  ),
  mockingbird.share(
    'leavingRate',
    'Carers who leave in a year',
    'Share of the households, without Mockingbird.',
    {
      default: {
        value: 0.113,
        source: `${OFSTED}: 4,820 left of 42,615 households (worked out)`,
        secondHand: true,
      },
    },
  ),
  mockingbird.share('keptShare', 'Of those, kept', 'Less likely to leave, with it.', {
    default: { value: 0.82, source: REES },
  }),
  mockingbird.whole('months', 1, 60)(
    'keptMonths',
    'Months counted',
    'Over which carers who would have left are kept, one month after another.',
    { default: { value: 12, source: 'Ours: the first year until you say' } },
  ),
  mockingbird.amount('constellationSetUp', 'Setting one up', 'Once for each.', {
    default: {
      value: 89_000,
      source: 'DfE fostering plan, 4 February 2026: £8.9m for over 100, so this at most (worked out)',
    },
  }),
  mockingbird.yearly(
    'constellationYear',
    'Running one',
    'A year for each: the hub carer’s fee, the liaison worker.',
  ),
];

/** What is asked about one kind of carer; its keys begin with `kind`. */
function carers(
  kind: 'mainstream' | 'specialist',
  group: string,
  whence: string,
  places: FieldDefault,
): readonly Field[] {
  const part = fieldsOf(group);
  return [
    part.quantity('enquiries', NUMBER)(`${kind}Enquiries`, 'Enquiries a month', 'While recruitment goes on.'),
    part.share(`${kind}ToAssessment`, 'Of enquiries, assessed', 'Share whose assessment begins.', {
      default: {
        value: 0.125,
        source: 'Fostering in England 2021-22: a council needs 8 enquiries for an application (worked out)',
        secondHand: true,
      },
    }),
    part.share(`${kind}ToApproval`, 'Of those assessed, approved', 'Share.', {
      default: {
        value: 0.33,
        source: `${OFSTED}: 1,815 approved, 3,670 withdrawn (worked out)`,
        secondHand: true,
      },
    }),
    part.quantity('households', HOUSEHOLDS)(
      `${kind}Leavers`,
      'Households who leave a month',
      'In the months in which others are approved: only the difference adds places.',
    ),
    part.quantity('places', NUMBER)(`${kind}Places`, 'Places in a household', 'Approved places.', {
      default: places,
    }),
    part.quantity('share', SHARE)(
      `${kind}Usable`,
      'Share of them used',
      'Places are kept free for a match, for siblings, or for a rest: about 60% of councils’ are filled, 16% vacant, the rest not available.',
      { default: { value: 0.6, source: OFSTED, secondHand: true } },
    ),
    part.type()(
      `${kind}From`,
      'Children come from',
      `As a rule ${whence}. Blank: places are added and nobody moves.`,
    ),
    part.weekly(
      `${kind}PriceLeft`,
      'Price left behind',
      'What their placements cost now. Blank: the average of the type they leave.',
    ),
    part.weekly(
      `${kind}Marginal`,
      'Marginal cost of a child',
      'Allowance and fee. Blank: the list price of in-house fostering.',
    ),
    part.weekly(
      `${kind}Full`,
      'Full cost of a child',
      'With supervising social work, recruitment and management. No figure is published.',
    ),
  ];
}
