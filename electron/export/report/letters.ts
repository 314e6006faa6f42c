/**
 * The letters of an amount or a financial year as strokes, ten units high: for pictures drawn without any font.
 * A stroke moves to (M), goes on straight to (L) or along a curve by one control point to (Q).
 */
const STROKES: Readonly<Record<string, string>> = {
  '0': 'M3 0 Q6 0 6 5 Q6 10 3 10 Q0 10 0 5 Q0 0 3 0',
  '1': 'M.8 2 L3.2 0 L3.2 10',
  '2': 'M.3 2.6 Q.3 0 3 0 Q5.8 0 5.8 2.8 Q5.8 4.4 3.6 6.6 L.2 10 L6 10',
  '3': 'M.4 1.8 Q1 0 3 0 Q5.6 0 5.6 2.4 Q5.6 4.7 2.6 4.7 Q6 4.7 6 7.4 Q6 10 3 10 Q.6 10 .1 8',
  '4': 'M4.5 10 L4.5 0 L0 7 L6.2 7',
  '5': 'M5.4 0 L1 0 L.5 4.6 Q1.6 3.7 3.1 3.7 Q6 3.7 6 6.8 Q6 10 3 10 Q.7 10 .1 8.2',
  '6': 'M5.5 1.4 Q4.8 0 3.2 0 Q0 0 0 5.6 Q0 10 3 10 Q6 10 6 6.9 Q6 4 3.2 4 Q.6 4 .1 6.6',
  '7': 'M0 0 L6 0 Q3 4 2.3 10',
  '8': 'M3 4.7 Q.5 4.7 .5 2.4 Q.5 0 3 0 Q5.5 0 5.5 2.4 Q5.5 4.7 3 4.7 Q0 4.7 0 7.4 Q0 10 3 10 Q6 10 6 7.4 Q6 4.7 3 4.7',
  '9': 'M.5 8.6 Q1.2 10 2.8 10 Q6 10 6 4.4 Q6 0 3 0 Q0 0 0 3.1 Q0 6 2.8 6 Q5.4 6 5.9 3.4',
  '/': 'M0 10.8 L3.2 -.6',
  '.': 'M.4 9.3 L1 9.3 L1 9.9 L.4 9.9 L.4 9.3',
  '\u00a3': 'M5.6 1.6 Q5 0 3.6 0 Q1.6 0 1.6 2.6 L1.6 6 Q1.6 8.6 .2 10 L6 10 M.2 5 L4.4 5',
  '\u2212': 'M.2 5.6 L5.4 5.6',
  m: 'M0 10 L0 3.4 M0 5.4 Q.6 3.4 2.2 3.4 Q3.9 3.4 3.9 5.6 L3.9 10 M3.9 5.4 Q4.5 3.4 6.1 3.4 Q7.8 3.4 7.8 5.6 L7.8 10',
};

const HEIGHT = 10;
const GAP = 2.2;
const CURVE_STEPS = 8;

type Point = readonly [number, number];
type Letter = { readonly lines: readonly (readonly Point[])[]; readonly width: number };

function letterOf(text: string): Letter {
  const lines: Point[][] = [];
  let width = 0;
  for (const [, kind = '', given = ''] of text.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = given.trim().split(/\s+/).map(Number);
    const line = lines.at(-1);
    const [x = 0, y = 0] = line?.at(-1) ?? [];
    if (kind === 'M') lines.push([[a, b]]);
    else if (kind === 'L') line?.push([a, b]);
    else
      for (let step = 1; step <= CURVE_STEPS; step += 1) {
        const t = step / CURVE_STEPS;
        const s = 1 - t;
        line?.push([s * s * x + 2 * s * t * a + t * t * c, s * s * y + 2 * s * t * b + t * t * d]);
      }
    width = Math.max(width, a, kind === 'Q' ? c : a);
  }
  return { lines, width };
}

const LETTERS = new Map(Object.entries(STROKES).map(([letter, text]) => [letter, letterOf(text)]));

/** How wide a text is at a height; letters that an amount or a year does not have are left out. */
export function widthOfText(text: string, height: number): number {
  const widths = [...text].flatMap((letter) => LETTERS.get(letter)?.width ?? []);
  const whole = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  return Math.max(0, (whole * height) / HEIGHT);
}

/** The strokes of a text from its top left corner, `height` high. */
export function strokesOfText(text: string, height: number): Point[][] {
  const scale = height / HEIGHT;
  let from = 0;
  return [...text].flatMap((each) => {
    const letter = LETTERS.get(each);
    if (!letter) return [];
    const left = from;
    from += letter.width + GAP;
    return letter.lines.map((line) => line.map(([x, y]): Point => [(left + x) * scale, y * scale]));
  });
}
