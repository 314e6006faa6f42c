/**
 * Which of several names is meant: the same one, or the only one that differs by capitals and the spaces around it;
 * null where none is or several are.
 */
export function oneNamed(typed: string, names: readonly string[]): string | null {
  const wanted = typed.trim();
  if (wanted === '') return null;
  if (names.includes(wanted)) return wanted;
  const alike = names.filter((name) => name.trim().toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
