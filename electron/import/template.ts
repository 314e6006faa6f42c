import { IMPORT_FIELDS, IMPORT_KINDS, IMPORT_SHEETS, type ImportKind } from '../../shared/api/imports.ts';
import { CATEGORIES, PROVISIONS } from '../../shared/scenario/types.ts';
import {
  DISTANCE_NAMES,
  HOME_KIND_NAMES,
  LOCATION_NAMES,
  NEEDS_NAMES,
} from '../../shared/workspace/home-words.ts';
import { Sheet, text } from '../export/workbook/sheet.ts';
import { writeWorkbook } from '../export/workbook/write.ts';

const ABOUT: Readonly<Record<ImportKind, string>> = {
  mix: 'One row for each placement type: children and price on the first day forecast. Growth and uplift as 3% or 0.03. Add columns such as Children Apr 2024 or Uplift 2025/26 for a month or a year with a number of its own.',
  register:
    'One row for each child’s placement. No names: a reference of your own. Leave End blank while it is open.',
  budgets: 'One row for a year’s whole budget, or one for each placement type.',
  actuals: 'Net spend from 1 April to the day before the first day forecast.',
  homes:
    'One row for each home, or for carers and places that are alike. Never a carer’s own name. Leave Opens blank where it is open already, and Shuts where it stays.',
};

/** What may stand in a column that takes one of a list. */
const CHOICES: readonly (readonly [string, readonly string[]])[] = [
  ['Category', CATEGORIES],
  ['Provision', PROVISIONS],
  ['Kind', Object.values(HOME_KIND_NAMES)],
  ['Needs', Object.values(NEEDS_NAMES)],
  ['Location of a home', Object.values(LOCATION_NAMES)],
  ['Distance', Object.values(DISTANCE_NAMES)],
];

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
  for (const [column, choices] of CHOICES)
    about.row([text(column, 'section'), text(`One of: ${choices.join(', ')}`, 'paragraph')]);
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
