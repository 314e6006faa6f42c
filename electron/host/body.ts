import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'too-big' | 'broken' };

/**
 * Reads a request's body as UTF-8 text, giving up as soon as it is known to be over `limit` bytes: by its stated
 * length before reading, or on the way. `broken` is a request cut short or text that is not UTF-8.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { state: 'too-big' };
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      if (!(piece instanceof Uint8Array)) return { state: 'broken' };
      size += piece.length;
      if (size > limit) return { state: 'too-big' };
      pieces.push(piece);
    }
    return { state: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)) };
  } catch {
    return { state: 'broken' };
  }
}
