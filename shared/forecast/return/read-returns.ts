/** From tables of text to the rows of every year, whichever file came first. */
import type { QualityLog } from '../quality/log.ts';
import { ChildIds } from './child-ids.ts';
import { fileShape } from './file-kinds.ts';
import { findYear } from './find-year.ts';
import { matchYears } from './match-years.ts';
import { EpisodeReader } from './read-episodes.ts';
import { PersonReader } from './read-people.ts';
import type { ReturnFile, ReturnRows, TextRows } from './return-rows.ts';

/** Reads files one after another; each may be let go of once it has been read. */
export type ReturnReader = {
  /** @param first the name of the file that this one is over again, if any */
  readonly read: (table: TextRows, first?: string | null) => void;
  /** Notes a file that could not even be opened as a table. */
  readonly cannotRead: (name: string, why: string) => void;
  readonly finish: () => ReturnRows;
};

/** @param log is told of every row changed or left out, by the index of the file in {@link ReturnRows.files} */
export function readReturns(log: QualityLog): ReturnReader {
  const ids = new ChildIds();
  const episodes = new EpisodeReader();
  const people = new PersonReader();
  const files: ReturnFile[] = [];

  const note = (name: string): number => {
    files.push({ name, kind: 'not-used', year: null, firstYear: null, rows: 0 });
    return files.length - 1;
  };

  return {
    cannotRead: (name, why) => log.addWord('file-not-read', note(name), 0, why),
    read: (table, first = null) => {
      const file = note(table.name);
      const shape = fileShape(table.header);
      if (shape.kind === 'not-needed') return log.addWord('file-not-needed', file, 0, shape.of);
      if (shape.kind === 'lacking')
        return log.addWord(
          'file-lacks-column',
          file,
          0,
          `no column ${shape.column}, which ${shape.of} file needs`,
        );
      if (shape.kind === 'unknown')
        return log.addWord('file-not-recognised', file, 0, table.header.slice(0, 12).join(', '));
      // People may be the same from year to year, or none; episodes of two years never are.
      if (shape.kind === 'episodes' && first !== null)
        return log.addWord('file-twice', file, 0, `the same as ${first}, to the letter`);
      if (table.byteOrderMark) log.add('byte-order-mark', file, 0);
      if (table.encoding !== null) log.addWord('encoding', file, 0, table.encoding);
      for (const name of shape.missing) log.addWord('column-missing', file, 0, name);
      if (shape.kind === 'episodes') {
        const before = episodes.length;
        episodes.readFile(table, shape.places, file, ids, log);
        const span = findYear(episodes.start.values(before), episodes.end.values(before));
        files[file] = {
          name: table.name,
          kind: 'episodes',
          year: span?.year ?? null,
          firstYear: span?.firstYear ?? null,
          rows: episodes.length - before,
        };
        return;
      }
      const before = people.length;
      people.readFile(table, shape.kind, shape.places, file, ids, log);
      files[file] = {
        name: table.name,
        kind: shape.kind,
        year: null,
        firstYear: null,
        rows: people.length - before,
      };
    },
    finish: () => {
      if (ids.anyVaried) {
        for (const columns of [episodes, people]) {
          const form = columns.child.values();
          const file = columns.file.values();
          const row = columns.row.values();
          for (let at = 0; at < form.length; at += 1)
            if (ids.isShortened(form[at] ?? -1)) log.add('leading-zeros', file[at] ?? 0, row[at] ?? 0);
        }
      }
      const episodeColumns = episodes.columns(ids);
      const personColumns = people.columns(ids);
      const { words, postcodes } = episodes;
      return {
        files: matchYears(files, episodeColumns, personColumns),
        childIds: ids.ids,
        words: {
          startReason: words.startReason.list,
          legalStatus: words.legalStatus.list,
          place: words.place.list,
          provider: words.provider.list,
          endReason: words.endReason.list,
          setting: words.setting.list,
          district: postcodes.districts.list,
        },
        episodes: episodeColumns,
        people: personColumns,
      };
    },
  };
}
