import type { MapLineView, ReturnView } from '../../../shared/api/returns.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { isShortBreak, PROVIDERS } from '../../../shared/forecast/codes/other-codes.ts';
import { PLACEMENTS } from '../../../shared/forecast/codes/placements.ts';
import { DEFAULT_MAP, typeTable } from '../../../shared/forecast/placement-map.ts';
import { filesRead } from '../../../shared/forecast/quality/files-read.ts';
import { qualityReport } from '../../../shared/forecast/quality/report.ts';
import type { ReturnRows } from '../../../shared/forecast/return/return-rows.ts';
import { homeDistricts } from '../../../shared/forecast/stitch/lookups.ts';
import type { KeptReturn } from './kept-return.ts';

export function returnView({ row, rows, entries, options, history }: KeptReturn): ReturnView {
  const report = qualityReport(rows.files, entries);
  const children = childrenIn(rows);
  return {
    name: row.name,
    importedAt: row.importedAt,
    covers: history && { from: formatDay(history.from), to: formatDay(history.to) },
    children: children.all,
    episodes: rows.episodes.child.length,
    counted: history?.children.id.length ?? 0,
    onlyShortBreaks: row.settings.includeShortBreaks ? 0 : children.onlyShortBreaks,
    files: report.files.map((file) => ({ ...file })),
    notUsed: filesRead(rows.files, entries).notUsed.map((file) => ({ ...file })),
    findings: report.findings.map(({ rule, dfeRules, fault, treatment, count, unit }) => ({
      rule,
      dfeRules: [...dfeRules],
      fault,
      treatment,
      count,
      unit,
    })),
    settings: row.settings,
    postcodes: { home: known(rows.episodes.home), placed: known(rows.episodes.placed) },
    ownDistricts: [...(row.settings.ownDistricts ?? homeDistricts(rows))].sort(),
    map: mapLines({ rows, options }),
    types: options.map.types.map(({ id, name }) => ({ id, name })),
  };
}

/** Children with a row of episodes, and of them those whose every row is a short break. */
function childrenIn({ episodes, words, childIds }: ReturnRows): { all: number; onlyShortBreaks: number } {
  const isBreak = words.legalStatus.map(isShortBreak);
  const all = new Uint8Array(childIds.length);
  const otherwise = new Uint8Array(childIds.length);
  for (const [row, child] of episodes.child.entries()) {
    all[child] = 1;
    if (isBreak[episodes.legalStatus[row] ?? 0] !== true) otherwise[child] = 1;
  }
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return { all: count(all), onlyShortBreaks: count(all) - count(otherwise) };
}

/** Rows whose district is known: word 0 is the blank. */
function known(districts: Int32Array): number {
  return districts.reduce((sum, word) => sum + (word === 0 ? 0 : 1), 0);
}

/** A line for every PLACE and PLACE_PROVIDER that the return has, by code. */
function mapLines({ rows, options }: Pick<KeptReturn, 'rows' | 'options'>): MapLineView[] {
  const { place: places, provider: providers } = rows.words;
  const { place, provider } = rows.episodes;
  const counts = new Map<number, number>();
  for (let at = 0; at < place.length; at += 1) {
    const key = (place[at] ?? 0) * providers.length + (provider[at] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const used = typeTable(options.map, places, providers);
  const ours = typeTable(DEFAULT_MAP, places, providers);
  const meaning = new Map<string, string>(Object.entries(PLACEMENTS));
  const providerNames = new Map<string, string>(Object.entries(PROVIDERS));
  const idAt = (table: Uint8Array, key: number) => options.map.types[table[key] ?? 0]?.id ?? '';
  return [...counts]
    .map(([key, episodes]) => {
      const code = places[Math.floor(key / providers.length)] ?? '';
      const by = providers[key % providers.length] ?? '';
      return {
        place: code,
        meaning: meaning.get(code) ?? 'Not a code of the return',
        provider: by,
        providerName: by === '' ? 'Not given' : (providerNames.get(by) ?? 'Not a code of the return'),
        type: idAt(used, key),
        suggested: idAt(ours, key),
        episodes,
      };
    })
    .sort((one, other) => (one.place + one.provider < other.place + other.provider ? -1 : 1));
}
