/** The sections of a committee report, in its order. */
export const REPORT_SECTIONS = [
  'purpose',
  'recommendation',
  'background',
  'position',
  'options',
  'sufficiency',
  'performance',
  'financial',
  'risk',
  'assumptions',
  'sources',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export const SECTION_HEADINGS: Readonly<Record<ReportSection, string>> = {
  purpose: 'Purpose of the report',
  recommendation: 'Recommendation',
  background: 'Background',
  position: 'Position',
  options: 'Options',
  sufficiency: 'Sufficiency of placements',
  performance: 'Performance of Staying Close',
  financial: 'Financial implications',
  risk: 'Risk implications',
  assumptions: 'Assumptions',
  sources: 'Sources',
};

/** The most scenarios that go into one report beside the base. */
export const MOST_PLANS = 4;

/** The longest text of one section, in characters. */
export const LONGEST_SECTION = 20_000;
