import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { SCHEMES } from '../../shared/schemes/index.ts';
import { AROUND, SAMPLES, withSchemes } from '../schemes/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'placement-schemes-'));
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
/** Shares among many measures are sampled, which takes a while. */
const FEW = SAMPLES.slice(0, 4);
const few = file('few.json', withSchemes(...FEW));
const sample = file('sample.json', withSchemes(...SAMPLES));
const plainFile = file('plain.json', AROUND);

test('compile prints the file with measures for schemes, which projects to the same bytes', async () => {
  const { out, errors, exitCode } = await runCommand(['compile', sample]);
  expect([errors, exitCode]).toEqual(['', 0]);
  const compiled = file('compiled.json', out);
  const document = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(document)).not.toContain('schemes');
  for (const command of ['project', 'simulate', 'tornado']) {
    const of = async (path: string) =>
      (await runCommand([command, path, '--json', ...(command === 'simulate' ? ['--trials', '200'] : [])]))
        .out;
    expect(await of(compiled)).toBe(await of(sample));
  }
  expect((await runCommand(['compile', compiled])).out).toBe(out);
});

test('compile gives a file without schemes as it is; several, one a line', async () => {
  const { out } = await runCommand(['compile', sample, plainFile, '--json']);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[1] ?? '')).toEqual(JSON.parse(readFileSync(plainFile, 'utf8')));
});

test('compile refuses a file with faults, naming them, and prints nothing', async () => {
  const bad = file(
    'bad.json',
    withSchemes({ ...SAMPLES[0], id: 'x', name: 'X', scheme: 'in-house-home', beds: -1 }),
  );
  const { out, errors, exitCode } = await runCommand(['compile', bad, plainFile]);
  expect([out, exitCode]).toEqual(['', 2]);
  expect(errors).toContain(`${bad}: schemes[0].beds: is −1`);
});

test('schemes lists the fields of every scheme with units, defaults and sources', async () => {
  const { out } = await runCommand(['schemes', '--json']);
  const listing = JSON.parse(out) as { schemes: { id: string; fields: { key: string }[] }[] };
  expect(listing.schemes.map(({ id }) => id)).toEqual(SCHEMES.map(({ id }) => id));
  expect(listing.schemes.every(({ fields }) => fields.length > 0)).toBe(true);
  const { out: table } = await runCommand(['schemes']);
  expect(table).toContain('beds (places, must be given): Beds.');
  expect(table).toContain('default 0.85, from NCERCC in CYP Now, 2018/19 (second-hand)');
});

test('schema prints the JSON Schema of the file', async () => {
  const { out } = await runCommand(['schema']);
  expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});

test.each([[['compile']], [['schemes', 'x.json']], [['schema', '--trials', '3']]])(
  '%j is refused',
  async (args) => {
    const { out, exitCode, errors } = await runCommand(args);
    expect([out, exitCode]).toEqual(['', 2]);
    expect(errors).toContain('Usage');
  },
);

test('compare says what each scheme saves, for a file that has schemes only', async () => {
  const document = async (path: string) =>
    JSON.parse((await runCommand(['compare', path, '--json'])).out) as Record<string, unknown>;
  const plain = await document(plainFile);
  const whole = await document(few);
  const { schemes, otherMeasures, gaveWay, saving, measures } = whole as {
    schemes: { id: string; net: Record<string, number> }[];
    otherMeasures: { net: Record<string, number> };
    gaveWay: object;
    saving: Record<string, number>;
    measures: { id: string }[];
  };
  expect(schemes.map(({ id }) => id)).toEqual(FEW.map(({ id }) => id));
  expect(schemes[0]).toMatchObject({ name: 'The Grove', confidence: 'amber', weight: 0.6 });
  expect(schemes[0]).toHaveProperty('breakEvenOccupancy');
  expect(gaveWay).toEqual({ measures: expect.any(Array), places: expect.any(Array) });
  expect(measures.length).toBeGreaterThan(schemes.length);
  for (const [year, amount] of Object.entries(saving)) {
    const nets = [...schemes, otherMeasures].map(({ net }) => Math.round((net[year] ?? 0) * 100));
    expect(nets.reduce((sum, net) => sum + net, 0)).toBe(Math.round(amount * 100));
  }
  const { out } = await runCommand(['compare', few]);
  expect(out).toContain('Pays back, net');
  const compiled = file('compiled-sample.json', (await runCommand(['compile', few])).out);
  expect(Object.keys(await document(compiled))).toEqual(
    Object.keys(whole).filter(
      (key) => !['schemes', 'otherMeasures', 'schemeAttribution', 'gaveWay'].includes(key),
    ),
  );
  expect(Object.keys(plain)).not.toContain('gaveWay');
});
