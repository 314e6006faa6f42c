/** Words that are read on more than one page, so that a thing has one name everywhere. */
import type { Category, Provision } from '../shared/scenario/types.ts';
import { datesInWords } from './date-words.ts';
import type { PageName } from './state/route.ts';

export { MEASURE_KIND_NAMES, MEASURE_KIND_SHORT } from '../shared/workspace/measure-kinds.ts';

export const PRODUCT = 'Placement Modeller';

export const PAGE_NAMES: Readonly<Record<PageName, string>> = {
  position: 'Position',
  mix: 'Placement mix',
  register: 'Register',
  budgets: 'Budget and actuals',
  scenarios: 'Scenarios',
  savings: 'Savings',
  uncertainty: 'Uncertainty',
  sufficiency: 'Sufficiency',
  region: 'Region',
  assumptions: 'Assumptions',
  return: 'Return',
  forecast: 'Forecast',
  reports: 'Export and import',
  history: 'History',
  settings: 'File settings',
};

export const BASE_NAME = 'Base';

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  residential: 'Residential',
  fostering: 'Fostering',
  supported: 'Supported accommodation',
  'staying-close': 'Staying Close',
  uasc: 'Unaccompanied children',
  'leaving-care': 'Leaving care',
  secure: 'Secure',
  'with-parents': 'With parents',
  adoption: 'Adoption',
  other: 'Other',
};

export const PROVISION_NAMES: Readonly<Record<Provision, string>> = {
  'in-house': 'In-house',
  external: 'External',
  none: 'None',
};

const UNNAMED = 'Unnamed';
export const SAVE_PICTURE = 'Save picture';
export const SHOW_TABLE = 'Show as table';
export const SHOW_CHART = 'Show as chart';
export const COPY_PICTURE = 'Copy as picture';
export const READ_ONLY_SHORT = 'Read only';
export const OPENS_TO_WORKING = 'Every underlined figure opens to its working';
/** Net present value is at the Green Book's rate, which is real: prices of the first year. */
export const DISCOUNTING = 'at 3.5% real';

/** An age band of a return: `0` is "Under 1", `1-4` is "1 to 4". */
export function ageBandWords(id: string): string {
  return id === '0' ? 'Under 1' : id.replace('-', ' to ');
}

/** What is wrong with a cell and what would be right, to be read after the name of the cell. */
export function faultWords(fault: { readonly problem: string; readonly remedy: string }): string {
  return datesInWords(`${fault.problem}: ${fault.remedy}.`);
}

/** What to say of a chosen file that the system does not let us read. */
export function notOpenedWords(name: string): string {
  return `“${name}” could not be opened. Close it in other programs, see that you may read it, and try again.`;
}

/** What somebody called it, or a word that says it has no name yet. */
export function nameOr(name: string, otherwise: string = UNNAMED): string {
  return name.trim() === '' ? otherwise : name.trim();
}
