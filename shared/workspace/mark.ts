/** Stands for a value to tell whether it has changed; not made to keep anything from anybody (FNV-1a, 32 bits). */
export function markOf(value: unknown): string {
  const text = JSON.stringify(value);
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(mark >>> 0).toString(16)}`;
}
