const CHILD = /^(\d+),/;

/** Returns that each lack a tenth or two of their children, others every year, as returns that were cut down do. */
export function cutReturns(files: Readonly<Record<string, string>>, tenths = 2): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const year = Number.parseInt(name, 10);
      const kept = text.split('\n').filter((line) => {
        const child = CHILD.exec(line)?.[1];
        return child === undefined || (Number(child) * 7 + year * 3) % 10 >= tenths;
      });
      return [name, kept.join('\n')];
    }),
  );
}
