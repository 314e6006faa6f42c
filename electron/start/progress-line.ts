type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

/**
 * Shows progress on `screen`: on a terminal as one line that changes, elsewhere (a log) as a new line only when a
 * further tenth has arrived. Returns what shows the words, and what ends the line.
 */
export function progressLine(screen: Screen): { show(words: string): void; end(): void } {
  let shown = '';
  let width = 0;
  return {
    show: (words) => {
      if (screen.isTTY) {
        if (words !== shown) screen.write(`\r${words.padEnd(width)}`);
        width = words.length;
        shown = words;
        return;
      }
      const tenth = words.replace(
        /: .*?(?:\((\d*)\d%\))?$/,
        (_all, tens: string | undefined) => `:${tens ?? ''}`,
      );
      if (tenth !== shown) screen.write(`${words}\n`);
      shown = tenth;
    },
    end: () => {
      if (screen.isTTY && shown !== '') screen.write('\n');
      shown = '';
    },
  };
}
