import type { ReportSection } from '../../../shared/workspace/report-sections.ts';

/** A table with a row of headings; the first column names its rows. */
export type ReportTable = {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Bars side by side for each label, in £; null leaves a gap. */
export type ReportChart = {
  readonly caption: string;
  /** Says in words what the picture shows. */
  readonly alternative: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly pence: readonly (number | null)[];
    /** Place in the palette: the same thing has the same colour in every report, also where another is not there. */
    readonly colour: number;
  }[];
};

export type SectionContent = {
  readonly section: ReportSection;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
};

/** A section but for its heading. */
export type Parts = Omit<SectionContent, 'section' | 'heading'>;

export const NOTHING: Parts = { paragraphs: [], tables: [], charts: [] };

/** What stands for a figure that is left out. */
export const SUPPRESSED = '[c]';
