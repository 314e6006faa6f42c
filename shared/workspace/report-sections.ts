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

/** The sections of a sufficiency statement, in its order: duty, needs, provision, gaps, plans, monitoring. */
export const STATEMENT_SECTIONS = [
  'statement-summary',
  'statement-duty',
  'statement-needs',
  'statement-provision',
  'statement-gaps',
  'statement-plans',
  'statement-monitoring',
] as const;
export type StatementSection = (typeof STATEMENT_SECTIONS)[number];

export const STATEMENT_HEADINGS: Readonly<Record<StatementSection, string>> = {
  'statement-summary': 'Summary',
  'statement-duty': 'Our duty',
  'statement-needs': 'What children need',
  'statement-provision': 'What there is',
  'statement-gaps': 'Where we are short',
  'statement-plans': 'What we will do',
  'statement-monitoring': 'How we will know',
};

/** What funders of a scheme are sent every quarter: plan, spend, places and outcomes. */
export const PERFORMANCE_SECTIONS: readonly ReportSection[] = ['purpose', 'performance', 'risk', 'sources'];

/** The most scenarios that go into one report beside the base. */
export const MOST_PLANS = 4;

/** The longest text of one section, in characters. */
export const LONGEST_SECTION = 20_000;
