import type { CustomScheme } from 'electron';
import { readPageFile } from './page-files.ts';
import { secureHeaders } from './response-headers.ts';

const SCHEME = 'app:';
const HOST = 'placement';

/** The one address the desktop window ever shows. */
export const PAGE_ADDRESS = `${SCHEME}//${HOST}/index.html`;

/** How the private scheme is declared before the app is ready: a proper origin, and nothing beyond that. */
export const PRIVATE_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true },
};

/**
 * Whether an address is one of our own pages. Compared part by part: an address is never judged by how its text
 * begins.
 */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === SCHEME && url.host === HOST && url.username === '' && url.password === ''
  );
}

/**
 * Answers requests of the private scheme from the files below `root`: GET only, our host only, listed kinds of
 * file only. Everything else is refused with an empty page that carries the same headers.
 */
export function answerPageRequests(root: string): (request: Request) => Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: secureHeaders('none') });
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    if (!isOurAddress(request.url)) return refuse(404);
    const file = await readPageFile(root, new URL(request.url).pathname);
    if (file === null) return refuse(404);
    return new Response(file.body, {
      status: 200,
      headers: { ...secureHeaders('none'), 'Content-Type': file.type },
    });
  };
}
