import type { ImportKind, ImportWanted } from '../../shared/api/imports.ts';

/** A file as the page sends it in for a first look. */
export function wanted(kind: ImportKind, data: Uint8Array, name = 'filled.xlsx'): ImportWanted {
  return { kind, name, data: Buffer.from(data).toString('base64'), sheet: null, columns: null, answers: {} };
}
