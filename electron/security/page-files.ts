import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

/** Only what the build makes is ever served; any other kind of file does not exist as far as a page can tell. */
const MIME: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

/** A plain file or folder name: no leading dot, no separator, no drive letter, no stream, no trailing dot. */
const PLAIN_NAME = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

export type PageFile = { readonly type: string; readonly body: Uint8Array<ArrayBuffer> };

/**
 * The file below `root` that the path of an address names, or null when there is none to give.
 * `urlPath` is the path as it came, still percent-encoded, starting with `/`. It is cut at the slashes before it
 * is decoded, so that an encoded slash cannot make a new part, and every part has to be a plain name.
 */
export function locatePageFile(root: string, urlPath: string): { path: string; type: string } | null {
  if (!urlPath.startsWith('/')) return null;
  const parts = (urlPath === '/' ? '/index.html' : urlPath).slice(1).split('/').map(decodePart);
  const names = parts.filter((part): part is string => part !== null && PLAIN_NAME.test(part));
  if (names.length !== parts.length) return null;
  const path = join(root, ...names);
  // The names are plain already; this second look costs nothing and does not depend on the first being right.
  const below = relative(root, path);
  if (below === '' || isAbsolute(below) || below.split(sep).includes('..')) return null;
  const type = MIME.get(extname(path).toLowerCase());
  return type === undefined ? null : { path, type };
}

/** Reads what {@link locatePageFile} finds; null when it finds nothing or the file is not there. */
export async function readPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const found = locatePageFile(root, urlPath);
  if (found === null) return null;
  try {
    return { type: found.type, body: new Uint8Array(await readFile(found.path)) };
  } catch {
    return null;
  }
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
