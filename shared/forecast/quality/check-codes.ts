import { formatYear } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import { END_REASONS, EPISODE_REASONS, LEGAL_STATUSES, PROVIDERS } from '../codes/other-codes.ts';
import { hasNoProvider, isPlacementOf, PLACEMENTS } from '../codes/placements.ts';
import type { ReturnRows } from '../return/return-rows.ts';
import { eachEpisode } from './check-rows.ts';
import type { QualityLog } from './log.ts';

/** Codes that are on no list or not of that year, providers, and DEC with REC. */
export function checkCodes(rows: ReturnRows, log: QualityLog): void {
  const { words } = rows;
  const unknown = (list: readonly string[], codes: object) =>
    list.map((word) => word !== '' && !Object.hasOwn(codes, word));
  const unknownPlace = unknown(words.place, PLACEMENTS);
  const unknownProvider = unknown(words.provider, PROVIDERS);
  const unknownStart = unknown(words.startReason, EPISODE_REASONS);
  const unknownStatus = unknown(words.legalStatus, LEGAL_STATUSES);
  const unknownEnd = unknown(words.endReason, END_REASONS);
  const withoutProvider = words.place.map(hasNoProvider);
  eachEpisode(rows, (at, year, columns) => {
    const file = columns.file[at] ?? 0;
    const row = columns.row[at] ?? 0;
    const place = columns.place[at] ?? 0;
    const provider = columns.provider[at] ?? 0;
    const report = (column: string, word: string | undefined) =>
      log.addWord('code-unknown', file, row, `${column} ${word === '' ? 'blank' : word}`);
    if (place === 0 || unknownPlace[place]) report('PLACE', words.place[place]);
    else if (!isPlacementOf(words.place[place] ?? '', year, columns.start[at] ?? 0))
      log.addWord('code-not-of-year', file, row, `${words.place[place]} in ${formatYear(year)}`);
    if (unknownProvider[provider]) report('PLACE_PROVIDER', words.provider[provider]);
    if (unknownStart[columns.startReason[at] ?? 0])
      report('RNE', words.startReason[columns.startReason[at] ?? 0]);
    if (unknownStatus[columns.legalStatus[at] ?? 0])
      report('LS', words.legalStatus[columns.legalStatus[at] ?? 0]);
    const end = columns.endReason[at] ?? 0;
    if (unknownEnd[end]) report('REC', words.endReason[end]);
    if (withoutProvider[place]) {
      if (provider !== 0) log.add('provider-not-allowed', file, row);
    } else if (provider === 0) log.add('provider-missing', file, row);
    const isOpen = columns.end[at] === OPEN;
    if (isOpen && end !== 0) log.addWord('end-and-reason', file, row, 'read as open');
    if (!isOpen && end === 0) log.addWord('end-and-reason', file, row, 'read as ended, reason not known');
  });
}
