/** Published figures that stand where a council has not said. Each can be changed, and is shown with its source. */

export type Published = { readonly value: number; readonly source: string };

/** Share of a home's places filled, to plan new homes with. */
export const PLANNED_OCCUPANCY: Published = {
  value: 0.85,
  source: 'NCERCC, 2018/19, in Children & Young People Now (second-hand)',
};

/** Approved foster places that can be used: 60% filled and 16% vacant; the rest are “not available”. */
export const USABLE_SHARE: Published = {
  value: 0.76,
  source: 'Ofsted 2023-24 in fosteringnews.co.uk (second-hand): about 60% of places filled and 16% vacant',
};

/** Children in care per 10,000 under 18, England. */
export const ENGLAND = {
  area: 'England',
  date: '31 March 2025',
  inCare: 67,
  source: 'DfE, children looked after, 31 March 2025 (second-hand)',
} as const;
