import { describe, expect, test } from 'vitest';
import { inSentence } from '../../shared/words/in-sentence.ts';

describe('a label inside a sentence', () => {
  test.each([
    ['Weekly cost', 'weekly cost'],
    ['A rise above it', 'a rise above it'],
    ['Applied to Ofsted for registration', 'applied to Ofsted for registration'],
  ])('begins with a small letter: %s', (label, words) => {
    expect(inSentence(label)).toBe(words);
  });

  test.each(['FTE', 'A&E', 'UASC at the threshold', 'Home Office grant', 'Staying Close', 'Ofsted fee', ''])(
    'keeps the capital of a name: %s',
    (label) => {
      expect(inSentence(label)).toBe(label);
    },
  );
});
