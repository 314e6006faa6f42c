const PIECE = 0x8000;

/** Bytes as base64, for an operation's input. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  // Piece by piece: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}

/** A chosen file as base64; null where the system does not let it be read: it was moved, changed or locked since. */
export async function base64OfFile(file: Blob): Promise<string | null> {
  try {
    return base64Of(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null;
  }
}
