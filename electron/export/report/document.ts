import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { localDay } from '../../../shared/calendar/local-time.ts';
import { longDayWords } from '../../../shared/calendar/words.ts';
import { plain } from '../../../shared/words/neutral-text.ts';
import { CHART_HEIGHT, CHART_WIDTH, chartPng, chartSvg, colourAt } from './chart-picture.ts';
import { layOutColumns, TEXT_WIDTH, textSize } from './columns.ts';
import { type ReportChart, type ReportTable, type SectionContent, SUPPRESSED } from './content.ts';
import { COMMITTEE_REPORT } from './sections.ts';
import type { ReportSource } from './source.ts';

const LEFT_OUT = `${SUPPRESSED} stands for a figure left out because fewer than five children are behind it, or because it would give such a figure away.`;
/** A table of no more rows stands on one page; a longer one may break, but not before its last row. */
const KEPT_WHOLE = 16;

type DocumentSource = Pick<ReportSource, 'title' | 'council' | 'madeAt'>;
/** A section of any document made this way. */
type DocumentSection = Omit<SectionContent, 'section'> & { readonly section: string };

/**
 * The bytes of a .docx file.
 * @param texts what the user wrote in place of a section's own paragraphs, by section; paragraphs end with a line break
 * @param kind of document, said under its title
 */
export async function writeReport(
  source: DocumentSource,
  sections: readonly DocumentSection[],
  texts: Readonly<Record<string, string>> = {},
  kind = COMMITTEE_REPORT,
): Promise<Uint8Array> {
  const title = source.title === '' ? 'Placement forecast' : source.title;
  // Said where it is first met, whatever the user has written in place of the paragraphs.
  const firstLeftOut = sections.flatMap(({ tables }) => tables).find(leavesOut);
  const document = new Document({
    creator: plain(source.council),
    title: plain(title),
    description: kind,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plain(title))] }),
          new Paragraph({
            spacing: { after: 240 },
            children: [new TextRun(plain(underTitle(source, kind)))],
          }),
          ...sections.flatMap((section, at) =>
            sectionBlocks(section, at + 1, texts[section.section], firstLeftOut),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** What kind of report it is, whose and of when; the council only where the title does not begin with it. */
function underTitle({ title, council, madeAt }: DocumentSource, kind: string): string {
  const whose = council === '' || title.startsWith(council) ? [] : [council];
  return [kind, ...whose, longDayWords(localDay(madeAt))].join(' · ');
}

function sectionBlocks(
  section: DocumentSection,
  number: number,
  own: string | undefined,
  firstLeftOut: ReportTable | undefined,
): (Paragraph | Table)[] {
  const paragraphs = own === undefined ? section.paragraphs : own.split(/\n+/);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 280, after: 120 },
      children: [new TextRun(`${number}. ${section.heading}`)],
    }),
    ...paragraphs
      .filter((text) => text.trim() !== '')
      .map((text) => new Paragraph({ spacing: { after: 120 }, children: [new TextRun(plain(text))] })),
    ...section.charts.flatMap(chartBlocks),
    ...section.tables.flatMap((table) => [
      ...tableBlocks(table),
      ...(table === firstLeftOut ? [note(LEFT_OUT)] : []),
    ]),
  ];
}

function caption(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [new TextRun({ text: plain(text), bold: true, size: 20 })],
  });
}

/** Under the table it is about. */
function note(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 80, after: 120 }, children: [new TextRun({ text, size: 18 })] });
}

function leavesOut({ rows }: ReportTable): boolean {
  return rows.some((row) => row.includes(SUPPRESSED));
}

function chartBlocks(chart: ReportChart): Paragraph[] {
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(chartSvg(chart)),
    fallback: { type: 'png', data: Buffer.from(chartPng(chart)) },
    transformation: { width: Math.round(CHART_WIDTH * 0.93), height: Math.round(CHART_HEIGHT * 0.93) },
    altText: {
      title: plain(chart.caption),
      description: plain(chart.alternative),
      name: plain(chart.caption),
    },
  });
  const key = chart.series.flatMap(({ name, colour }) => [
    new TextRun({ text: '\u25a0 ', color: colourAt(colour).slice(1), size: 20 }),
    new TextRun({ text: `${plain(name)}    `, size: 18 }),
  ]);
  return [
    caption(chart.caption),
    new Paragraph({ keepNext: true, children: [picture] }),
    new Paragraph({ spacing: { after: 120 }, children: key }),
  ];
}

/** A table whose headings repeat on every page; columns of figures to the right. */
function tableBlocks(table: ReportTable): (Paragraph | Table)[] {
  const { widths, figures } = layOutColumns(table, TEXT_WIDTH);
  const size = textSize(table);
  const cell = (text: string, at: number, bold: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(bold && { shading: { fill: 'E7EDF3' } }),
      children: [
        new Paragraph({
          keepNext,
          // That of the mark at its end: a cell that is to be filled in is no taller than the others.
          run: { size },
          alignment: figures[at] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: plain(text), bold, size })],
        }),
      ],
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  return [
    caption(table.caption),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.headings.map((text, at) => cell(text, at, true, true)),
        }),
        ...table.rows.map((row, index) => {
          const last = table.rows.length - 1;
          const keepNext = index < last && (last < KEPT_WHOLE || index === last - 1);
          return new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(text, at, row[0] === 'All', keepNext)),
          });
        }),
      ],
    }),
  ];
}
