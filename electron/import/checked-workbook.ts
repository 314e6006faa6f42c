import { deflateRawSync } from 'node:zlib';
import { sheetCells, withoutBlankCells } from './sheet-cells.ts';
import { writeZip } from './write-zip.ts';
import { eachZipPart, type ZipPart } from './zip-parts.ts';

/** What a workbook may come to, all its parts and sheets together. */
export type WorkbookLimits = {
  /** Unpacked. */
  readonly bytes: number;
  readonly parts: number;
  /** Every sheet counted as a full rectangle, which is what a reader makes of it. */
  readonly cells: number;
};

export type WorkbookProblem = 'not-a-zip' | 'too-big' | 'declares-entities' | 'too-far-apart';

export type CheckedWorkbook =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly problem: WorkbookProblem };

/**
 * Looks through a workbook before it is read: what its parts really come to, whatever they say; that none defines
 * entities, which could grow without end; and that no cell stands so far out that the sheet would fill the memory.
 * What comes back holds the parts that were looked at and no others: a reader that goes by the file's order rather
 * than by its directory would find parts that the directory does not name.
 */
export function checkedWorkbook(bytes: Uint8Array, limits: WorkbookLimits): CheckedWorkbook {
  const parts: ZipPart[] = [];
  let cells = 0;
  const problem = eachZipPart(bytes, limits, (part): WorkbookProblem | null => {
    if (!/\.(?:xml|rels)$/i.test(part.name)) return null;
    const text = part.content.toString('latin1');
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return 'declares-entities';
    const room = limits.cells - cells;
    let kept = part;
    let found = sheetCells(text);
    if (found !== null && found > room) {
      // Cells that have a colour and nothing in them often reach to the sheet's end.
      const filled = withoutBlankCells(text);
      found = sheetCells(filled);
      const content = Buffer.from(filled, 'latin1');
      kept = { ...part, content, packed: { method: 8, body: deflateRawSync(content) } };
    }
    if (found === null) return 'not-a-zip';
    if (found > room) return 'too-far-apart';
    cells += found;
    parts.push(kept);
    return null;
  });
  if (problem === null) return { ok: true, bytes: writeZip(parts) };
  return { ok: false, problem: problem === 'encrypted' ? 'not-a-zip' : problem };
}
