/** What every kind of scheme must do, whatever it is for. */
import { describe, expect, test } from 'vitest';
import { compare, compile, project, projectionJson } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import {
  COMMON_FIELDS,
  type Field,
  type ParsedFile,
  parseFile,
  SCHEMES,
} from '../../shared/schemes/index.ts';
import { blankForm } from './blank.ts';
import { AROUND, SAMPLES, type SchemeText, withSchemes } from './samples.ts';

function read(file: unknown): Extract<ParsedFile, { ok: true }> {
  const parsed = parseFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed;
}
const bytes = (file: unknown) => JSON.stringify(projectionJson(project(compile(read(file).resolved))));
const without = bytes(AROUND);

test('there is a sample of every kind of scheme', () => {
  expect([...new Set(SAMPLES.map(({ scheme }) => scheme))].sort()).toEqual(
    SCHEMES.map(({ id }) => id).sort(),
  );
});

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', (_, sample: SchemeText) => {
  test('compiles to measures of its own, which another reading gives again', () => {
    const { schemes, compiled } = read(withSchemes(sample));
    const [scheme] = schemes;
    expect(scheme?.measures.length).toBeGreaterThan(0);
    for (const { id, name } of scheme?.measures ?? []) {
      expect(id.startsWith(`${sample.id}.`)).toBe(true);
      expect(name.startsWith(`${sample.name}: `)).toBe(true);
    }
    expect(read(withSchemes(sample)).compiled).toEqual(compiled);
    expect(read(compiled).compiled).toEqual(compiled);
  });

  test('project gives the same bytes of the file and of what it compiled to', () => {
    const file = withSchemes(sample);
    const { compiled } = read(file);
    expect(bytes(compiled)).toBe(bytes(file));
    expect(bytes(file)).not.toBe(without);
    expect(parseScenario(compiled).ok).toBe(true);
  });

  test('switched off, it counts for nothing and is in no result', () => {
    const off = withSchemes({ ...sample, enabled: false });
    expect(bytes(off)).toBe(without);
    expect(compare(compile(read(off).resolved)).measures.map(({ id }) => id)).toEqual(['uplift']);
  });

  test('a field it does not have is named where it stands', () => {
    const parsed = parseFile(withSchemes(sample, { ...sample, id: 'second', colour: 'red' }));
    expect(parsed.ok ? [] : parsed.faults.map(({ place }) => place)).toEqual(['schemes[1].colour']);
  });

  test('explains itself in sentences, and figures with their workings', () => {
    const explanation = read(withSchemes(sample)).schemes[0]?.explanation;
    expect(explanation?.sentences.length).toBeGreaterThan(0);
    for (const { key, label, how, value } of explanation?.figures ?? []) {
      expect([key, label, how].every((text) => text !== '')).toBe(true);
      expect(value === null || Number.isFinite(value), key).toBe(true);
    }
    for (const { columns, rows } of explanation?.tables ?? [])
      for (const row of rows) expect(row.values).toHaveLength(columns.length);
  });
});

describe.each(SCHEMES.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  test('a form with nothing in it changes nothing', () => {
    expect(moneyOf(withSchemes(blankForm(definition)))).toEqual(moneyOf(AROUND));
  });

  test('every default has a source, and every field says what it is', () => {
    for (const field of allFields(definition.fields)) {
      expect(
        [field.key, field.label, field.help, field.group].every((text) => text !== ''),
        field.key,
      ).toBe(true);
      expect(field.default?.source ?? 'none', field.key).not.toBe('');
      expect(field.required && field.default, field.key).toBeFalsy();
    }
  });

  test('its fields have names of their own, none of them one that every scheme has', () => {
    const keys = [...COMMON_FIELDS, ...definition.fields].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('says of each measure which fields it comes from, all of them fields there are', () => {
    const keys = new Set(definition.fields.map(({ key }) => key));
    for (const sample of SAMPLES.filter(({ scheme }) => scheme === definition.id)) {
      const { schemes } = read(withSchemes(sample));
      const [scheme] = schemes;
      if (!scheme) throw new Error('no scheme');
      const context = {
        schemeId: 'x',
        schemeName: 'X',
        from: 0,
        to: 0,
        weeksPerYear: 'exact' as const,
        populationUnder18: null,
      };
      const parts = definition.compile(scheme.values, {
        ...context,
        type: () => null,
        brief: (_part, _label, term) => term,
        fault: () => {},
      });
      for (const { from } of parts)
        for (const place of Object.values(from)) expect(keys, place).toContain(/^\w+/.exec(place)?.[0]);
    }
  });
});

function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [
    field,
    ...(field.kind.type === 'rows' ? allFields(field.kind.columns) : []),
  ]);
}

function moneyOf(file: unknown) {
  return projectionJson(project(compile(read(file).resolved))).years.map(
    ({ gross, income, net, capital }) => ({
      gross,
      income,
      net,
      capital,
    }),
  );
}
