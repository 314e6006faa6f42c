/** What the fields and choices of a home are called: in the grid, in what is pasted and in a table brought in. */
import type { DistanceBand, HomeKind, HomeLocation, NeedsBand } from '../scenario/types.ts';
import type { HomeRow } from './rows.ts';

export const HOME_KIND_NAMES: Readonly<Record<HomeKind, string>> = {
  home: 'Home',
  carers: 'Carers',
  contracted: 'Contracted',
  block: 'Block',
};

export const LOCATION_NAMES: Readonly<Record<HomeLocation, string>> = {
  'in-borough': 'In the borough',
  'out-of-borough': 'Out of the borough',
};

/** Other words that councils write, without capitals or marks. */
export const HOME_KIND_WORDS: Readonly<Record<string, HomeKind>> = {
  'children s home': 'home',
  'childrens home': 'home',
  residential: 'home',
  'foster carers': 'carers',
  'foster carer': 'carers',
  fostering: 'carers',
  'block contract': 'block',
  'spot contract': 'contracted',
  'spot purchase': 'contracted',
};
export const LOCATION_WORDS: Readonly<Record<string, HomeLocation>> = {
  'in borough': 'in-borough',
  'in area': 'in-borough',
  'out of borough': 'out-of-borough',
  'out of area': 'out-of-borough',
};

export const DISTANCE_NAMES: Readonly<Record<DistanceBand, string>> = {
  'up-to-5-miles': 'Up to 5 miles',
  '5-to-20-miles': '5 to 20 miles',
  '20-to-50-miles': '20 to 50 miles',
  'over-50-miles': 'Over 50 miles',
};

export const NEEDS_NAMES: Readonly<Record<NeedsBand, string>> = {
  standard: 'Standard',
  enhanced: 'Enhanced',
  complex: 'Complex',
  disability: 'Disability',
  'parent-and-child': 'Parent and child',
};

type HomeField = Exclude<keyof HomeRow, 'key'>;

/** "Type" beside "Placement type" says what kind of home it is; alone it is the placement type. */
export const KIND_BESIDES = ['type'] as const;

/** The heading of each field, and other headings councils give it; in the order of the grid and of the template. */
export const HOME_HEADINGS = {
  name: { header: 'Name', aliases: ['home', 'home name', 'provision', 'carers'] },
  kind: { header: 'Kind', aliases: ['home type', 'type of home', 'kind of home', 'kind of provision'] },
  placementType: { header: 'Placement type', aliases: ['type'] },
  places: { header: 'Places', aliases: ['beds', 'approved', 'registered', 'capacity'] },
  usable: { header: 'Usable', aliases: ['usable places', 'available'] },
  vacant: { header: 'Vacant', aliases: ['vacancies', 'empty'] },
  opens: { header: 'Opens', aliases: ['opening date', 'from', 'start'] },
  closes: { header: 'Shuts', aliases: ['closes', 'closing date', 'to', 'end'] },
  ageFrom: { header: 'Age from', aliases: ['min age', 'minimum age', 'youngest', 'lower age'] },
  ageTo: { header: 'Age to', aliases: ['max age', 'maximum age', 'oldest', 'upper age'] },
  needs: { header: 'Needs', aliases: [] },
  location: { header: 'Location', aliases: ['area'] },
  distance: { header: 'Distance', aliases: ['miles'] },
  households: { header: 'How many', aliases: ['homes or households', 'households', 'homes', 'number'] },
  provider: { header: 'Provider', aliases: ['supplier', 'agency', 'owner', 'operator', 'run by'] },
  note: { header: 'Note', aliases: ['notes', 'comment', 'source'] },
} as const satisfies Readonly<
  Record<HomeField, { readonly header: string; readonly aliases: readonly string[] }>
>;
