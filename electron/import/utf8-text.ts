/** UTF-8 as text; null for bytes that are not UTF-8: read all the same, a name would lose its letters unseen. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
