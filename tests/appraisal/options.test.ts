import { expect, test } from 'vitest';
import { appraiseOptions, type OptionResult } from '../../shared/appraisal/index.ts';
import { compare, compile } from '../../shared/model/index.ts';
import { parseFile } from '../../shared/schemes/index.ts';
import { SAMPLES, type SchemeText, withSchemes } from '../schemes/samples.ts';

const [sample] = SAMPLES.filter(({ scheme }) => scheme === 'option-appraisal');
if (!sample) throw new Error('no sample of an option appraisal');

function read(scheme: SchemeText, others: readonly SchemeText[] = []) {
  const parsed = parseFile({ ...withSchemes(...others, scheme), measures: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}
function appraised(others: readonly SchemeText[] = [], change: object = {}): readonly OptionResult[] {
  const { schemes, written } = read({ ...sample, ...change } as SchemeText, others);
  const scheme = schemes.at(-1);
  return scheme ? appraiseOptions(written, scheme) : [];
}

test('each option saves what the file saves with that option chosen', () => {
  for (const { name, result } of appraised()) {
    const { saving, netPresentValue, payback } = compare(
      compile(read({ ...sample, chosen: name } as SchemeText).resolved),
    );
    expect(result?.saving).toEqual(saving);
    expect(result?.netPresentValue).toBe(netPresentValue);
    expect(result?.payback).toBe(payback);
  }
});

test('what is chosen now, and whether it counts, makes no difference', () => {
  expect(appraised([], { enabled: false })).toEqual(appraised());
  expect(appraised([], { chosen: 'Stay' })).toEqual(appraised());
});

test('capital of other schemes is not counted as its own', () => {
  const other: SchemeText = {
    id: 'other',
    name: 'Other',
    scheme: 'custom',
    measures: [{ id: 'works', name: 'Works', kind: 'capital', amount: 1_000_000, on: '2024-09-01' }],
  };
  expect(appraised([other])).toEqual(appraised());
});

test('options rank by net present value, staying as now at nothing', () => {
  const options = appraised();
  const byRank = [...options].sort((a, b) => (a.result?.rank ?? 0) - (b.result?.rank ?? 0));
  const values = byRank.map(({ result }) => result?.netPresentValue ?? 0);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(options[0]?.result).toMatchObject({ netPresentValue: 0, payback: null });
});

test('a scheme of another kind has no options', () => {
  const [home] = SAMPLES;
  const { schemes, written } = read(home as SchemeText);
  expect(schemes.flatMap((scheme) => appraiseOptions(written, scheme))).toEqual([]);
});
