/** Keys that move within an open menu: the item they lead to, by its place; null for a key that does not move. */
export function menuMove(key: string, from: number, names: readonly string[]): number | null {
  const count = names.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (Math.max(from, 0) + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  // A letter goes to the next item that begins with it, from the one after this and round again.
  if (key.length !== 1 || key === ' ') return null;
  const letter = key.toLowerCase();
  for (let step = 1; step <= count; step += 1) {
    const place = (from + step + count) % count;
    if (names[place]?.toLowerCase().startsWith(letter)) return place;
  }
  return null;
}
