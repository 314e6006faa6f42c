/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1) ?? ''}`;
}
