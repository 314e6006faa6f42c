import type { CareHistory } from '../../../shared/forecast/care-history.ts';
import { DEFAULT_MAP, type PlacementMap } from '../../../shared/forecast/placement-map.ts';
import type { QualityEntries } from '../../../shared/forecast/quality/log.ts';
import type { ReturnRows } from '../../../shared/forecast/return/return-rows.ts';
import type { StitchOptions } from '../../../shared/forecast/stitch/options.ts';
import { stitch } from '../../../shared/forecast/stitch/stitch.ts';
import type { CareReturnRow, ReturnSettings } from '../../../shared/workspace/care-return-row.ts';
import { unpackEntries, unpackRows } from '../../import/return/packed-return.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';

/** The return of the open workspace as it can be worked with. */
export type KeptReturn = {
  readonly row: CareReturnRow;
  readonly rows: ReturnRows;
  readonly entries: QualityEntries;
  readonly options: Omit<StitchOptions, 'asKnownOn'>;
  /** All that is known now. */
  readonly history: CareHistory | null;
};

/** The map in use: the one we suggest, with the lines that the council has changed. */
function mapOf({ lines }: ReturnSettings): PlacementMap {
  return { types: DEFAULT_MAP.types, lines: [...DEFAULT_MAP.lines, ...lines] };
}

/** Unpacks and stitches the return once for each time it changes. */
export class KeptReturns {
  #workspace: OpenWorkspace | null = null;
  #revision = -1;
  #kept: KeptReturn | null = null;

  /** Null while no return has been brought in. Throws where the file holds one that cannot be read. */
  of(workspace: OpenWorkspace): KeptReturn | null {
    const revision = workspace.revision();
    if (this.#workspace === workspace && this.#revision === revision) return this.#kept;
    if (this.#workspace !== workspace) this.#kept = null;
    const row = workspace.careReturn();
    this.#kept = row === null ? null : keep(row, this.#kept);
    this.#workspace = workspace;
    this.#revision = revision;
    return this.#kept;
  }

  clear(): void {
    this.#workspace = null;
    this.#kept = null;
  }
}

function keep(row: CareReturnRow, before: KeptReturn | null): KeptReturn {
  const sameRows = before !== null && before.row.rows === row.rows && before.row.findings === row.findings;
  if (sameRows && JSON.stringify(before.row.settings) === JSON.stringify(row.settings))
    return { ...before, row };
  const rows = sameRows ? before.rows : unpackRows(row.rows);
  const entries = sameRows ? before.entries : unpackEntries(row.findings);
  if (rows === null || entries === null) throw new Error('The return in the file cannot be unpacked');
  const { includeShortBreaks, ownDistricts } = row.settings;
  const options = { map: mapOf(row.settings), includeShortBreaks, ownDistricts, birthsByMonth: true };
  return { row, rows, entries, options, history: stitch(rows, { ...options, asKnownOn: null }, null) };
}
