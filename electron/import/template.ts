import { IMPORT_FIELDS, IMPORT_KINDS, IMPORT_SHEETS, type ImportKind } from '../../shared/api/imports.ts';
import { CATEGORIES, PROVISIONS } from '../../shared/scenario/types.ts';
import { Sheet, text } from '../export/workbook/sheet.ts';
import { writeWorkbook } from '../export/workbook/write.ts';

const ABOUT: Readonly<Record<ImportKind, string>> = {
  mix: 'One row for each placement type: children and price on the first day forecast. Growth and uplift as 3% or 0.03.',
  register:
    'One row for each child’s placement. No names: a reference of your own. Leave End blank while it is open.',
  budgets: 'One row for a year’s whole budget, or one for each placement type.',
  actuals: 'Net spend from 1 April to the day before the first day forecast.',
};

/** A blank workbook to fill in and import: a sheet for each table, headings in its first row. */
export function importTemplate(): Promise<Uint8Array> {
  const about = new Sheet('About', { widths: [20, 90] });
  about.texts(['Fill in and import'], 'title');
  about.row([
    null,
    text(
      'Fill in the sheets you need under their headings, save, and import each table. Nothing is changed until you have seen what would be.',
      'paragraph',
    ),
  ]);
  about.blank();
  for (const kind of IMPORT_KINDS)
    about.row([text(IMPORT_SHEETS[kind], 'section'), text(ABOUT[kind], 'paragraph')]);
  about.blank();
  about.row([text('Category', 'section'), text(`One of: ${CATEGORIES.join(', ')}`, 'paragraph')]);
  about.row([text('Provision', 'section'), text(`One of: ${PROVISIONS.join(', ')}`, 'paragraph')]);
  const sheets = IMPORT_KINDS.map((kind) => {
    const fields = IMPORT_FIELDS[kind];
    const sheet = new Sheet(IMPORT_SHEETS[kind], {
      widths: fields.map((_, at) => (at < 2 ? 30 : 18)),
      frozenRows: 1,
    });
    sheet.texts(
      fields.map(({ heading }) => heading),
      'header',
    );
    return sheet;
  });
  return writeWorkbook([about, ...sheets]);
}
