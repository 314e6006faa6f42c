/** Every scheme of the seed reports that a worked example has is explained by its paragraph, and can be switched on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appraiseOptions } from '../../shared/appraisal/index.ts';
import { compile, project, projectionJson, shareAmongSchemes } from '../../shared/model/index.ts';
import { type ParsedFile, parseFile, schemeMembers } from '../../shared/schemes/index.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
type File = Readonly<Record<string, unknown>> & { readonly schemes?: readonly object[] };
const open = (name: string) => JSON.parse(readFileSync(join(SCENARIOS, name), 'utf8')) as File;

function read(file: unknown): Extract<ParsedFile, { ok: true }> {
  const parsed = parseFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}
/** The file with every scheme on. */
const allOn = (file: File): File => ({
  ...file,
  ...(file.schemes && { schemes: file.schemes.map((scheme) => ({ ...scheme, enabled: true })) }),
});
const bytes = (file: unknown) => JSON.stringify(projectionJson(project(compile(read(file).resolved))));

describe.each(readdirSync(SCENARIOS).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const file = open(name);

  test('its schemes say which paragraph they come from, and what is not in it', () => {
    for (const { tracking, explanation } of read(file).schemes) {
      expect(tracking.source).toMatch(/\d{4}/);
      // Sefton’s report has headings and no numbers.
      expect(tracking.paragraph).toMatch(name.startsWith('sefton') ? /\w/ : /\d/);
      expect(tracking.note?.length).toBeGreaterThan(40);
      expect(explanation.sentences.length).toBeGreaterThan(0);
    }
  });

  test('with every scheme on it has no faults, and projects as what it compiles to', () => {
    for (const each of [file, allOn(file)]) expect(bytes(read(each).compiled)).toBe(bytes(each));
  });
});

describe('St Helens 2023/24', () => {
  const parsed = read(allOn(open('st-helens-2023-24.json')));
  const { schemes } = parsed;
  const shares = shareAmongSchemes(compile(parsed.resolved), schemes.map(schemeMembers)).schemes;
  const schemeOf = (id: string) => schemes.find((scheme) => scheme.id === id);
  const figureOf = (id: string, key: string) =>
    schemeOf(id)?.explanation.figures.find((figure) => figure.key === key)?.value;

  test('has the schemes of the report', () => {
    expect(schemes.map(({ id }) => id)).toEqual([
      'millersdale',
      'grove',
      'foster-carers',
      'uasc-arrivals',
      'social-workers',
    ]);
  });

  test('Millersdale avoids £462,000 a year, £434,500 once the grant has ended (10.2, 10.3)', () => {
    expect(figureOf('millersdale', 'avoided')).toBeCloseTo(462_000, 6);
    expect(figureOf('millersdale', 'netAfterGrant')).toBeCloseTo(434_500, 6);
  });

  test('The Grove has its two tenders, running it, sharing it and buying more, and says where the ranking flips', () => {
    const grove = schemeOf('grove');
    if (!grove) throw new Error('no Grove');
    const options = appraiseOptions(parsed.written, grove);
    expect(options.map(({ kind }) => kind)).toEqual([
      'spot',
      'framework',
      'block',
      'operator',
      'operator',
      'in-house',
      'joint-venture',
      'programme',
    ]);
    const value = (name: string) =>
      options.find((option) => option.name === name)?.result?.netPresentValue ?? 0;
    expect(value('Operator, first tender')).toBeGreaterThan(value('Operator, second tender'));
    expect(value('Run it ourselves')).toBeGreaterThan(value('Operator, second tender'));
    expect(grove.explanation.tables.find(({ key }) => key === 'flips')?.rows).toHaveLength(
      options.length - 1,
    );
  });

  test('15 mainstream and 2 specialist carers take children as their places allow (6.1)', () => {
    const words = schemeOf('foster-carers')?.explanation.sentences.join(' ');
    expect(words).toContain('15 mainstream and 2 specialist households');
  });

  test('13 more unaccompanied children take the council over the threshold (5.4)', () => {
    expect(schemeOf('uasc-arrivals')?.explanation.sentences.join(' ')).toContain('13 arrive');
    expect(shares.find(({ id }) => id === 'uasc-arrivals')?.grossAvoided.total).toBe(0);
  });

  test('nine agency social workers go, and what they cost is avoided (7.3)', () => {
    const share = shares.find(({ id }) => id === 'social-workers');
    expect(share?.income.total).toBe(0);
    expect(share?.grossAvoided.total).toBeGreaterThan(share?.runningCost.total ?? 0);
  });
});
