import type { StatementSection } from '../../../shared/workspace/report-sections.ts';
import type { SectionContent } from '../report/content.ts';

/** One section of a sufficiency statement: a heading, paragraphs and tables, in the form of the committee report. */
export type StatementContent = Omit<SectionContent, 'section'> & { readonly section: StatementSection };
