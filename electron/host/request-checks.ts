import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = { readonly status: number; readonly message: string };

/**
 * Why a request may not be answered, judged by where it comes from; null when it may. `ours` is the host we listen
 * on, `127.0.0.1:PORT`. The exact Host turns away names that have been pointed at this machine; Origin and
 * Sec-Fetch-Site turn away other pages, also those of other programs on this machine.
 */
export function whyRefused(
  request: { readonly method: string; readonly headers: IncomingHttpHeaders },
  ours: string,
): Refusal | null {
  const { headers } = request;
  if (headers.host !== ours) {
    return { status: 403, message: `Placement Modeller answers only at http://${ours}.` };
  }
  const foreign = { status: 403, message: 'Another page tried to use Placement Modeller. It was refused.' };
  const writes = request.method === 'POST';
  if (headers.origin === undefined ? writes : headers.origin !== `http://${ours}`) return foreign;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return null;
  // `none` is an address typed or opened by the user, which can only be a page.
  if (site === 'none' && !writes) return null;
  return {
    status: 403,
    message:
      'This address was opened from another page, so it was refused. Copy it and paste it into the address bar.',
  };
}
