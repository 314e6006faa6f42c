/** An .xlsx file taken apart by hand, so that tests do not trust the libraries that wrote it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type CellValues = ReadonlyMap<string, ReadonlyMap<string, number | string>>;

/** Values by sheet name and cell address; formulas are read as the value kept beside them. */
export function cellValues(bytes: Uint8Array): CellValues {
  const parts = unzipSync(bytes);
  const shared = [...read(parts, 'xl/sharedStrings.xml').matchAll(/<si[^>]*>([\s\S]*?)<\/si>/g)].map(
    (match) => textIn(match[1] ?? ''),
  );
  return new Map(
    sheetPaths(parts).map(({ name, path }) => {
      const cells = new Map<string, number | string>();
      for (const match of read(parts, path).matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const at = /r="([A-Z]+\d+)"/.exec(match[1] ?? '')?.[1] ?? '';
        const type = /t="(\w+)"/.exec(match[1] ?? '')?.[1] ?? 'n';
        const value = /<v[^>]*>([\s\S]*?)<\/v>/.exec(match[2] ?? '')?.[1];
        if (type === 'inlineStr') cells.set(at, textIn(match[2] ?? ''));
        else if (value !== undefined)
          cells.set(
            at,
            type === 's' ? (shared[Number(value)] ?? '') : type === 'n' ? Number(value) : plain(value),
          );
      }
      return [name, cells];
    }),
  );
}

/** The file without any value beside a formula, so that whoever opens it has to work everything out. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  return editSheets(bytes, (xml) => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
}

/** The file with another number in one cell. */
export function withNumber(bytes: Uint8Array, sheet: string, cell: string, value: number): Uint8Array {
  return editSheets(bytes, (xml, name) =>
    name === sheet ? xml.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(</v>)`), `$1${value}$2`) : xml,
  );
}

/** The XML of every sheet by name. */
export function sheetXml(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes);
  return new Map(sheetPaths(parts).map(({ name, path }) => [name, read(parts, path)]));
}

function editSheets(bytes: Uint8Array, edit: (xml: string, name: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const { name, path } of sheetPaths(parts)) parts[path] = strToU8(edit(read(parts, path), name));
  return zipSync(parts, { level: 1 });
}

function read(parts: Record<string, Uint8Array>, path: string): string {
  const part = parts[path];
  return part ? strFromU8(part) : '';
}

function sheetPaths(parts: Record<string, Uint8Array>): { name: string; path: string }[] {
  const targets = new Map(
    [...read(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([each]) => [
      /Id="([^"]+)"/.exec(each)?.[1] ?? '',
      /Target="([^"]+)"/.exec(each)?.[1] ?? '',
    ]),
  );
  return [...read(parts, 'xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([each]) => ({
    name: plain(/name="([^"]+)"/.exec(each)?.[1] ?? ''),
    path: `xl/${targets.get(/r:id="([^"]+)"/.exec(each)?.[1] ?? '')?.replace(/^\/?(xl\/)?/, '')}`,
  }));
}

function textIn(xml: string): string {
  return plain([...xml.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map((match) => match[1] ?? '').join(''));
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
