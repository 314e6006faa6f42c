/** Names such as IFA in a table that is imported: asked about, never put right by themselves. */
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportKind } from '../../shared/api/imports.ts';
import { value } from '../store/support.ts';
import { wanted } from './import-wanted.ts';
import { type Bench, bench, NEW } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = bench();
  value(await at.call('file.create', NEW));
});
afterEach(() => at.remove());

describe('a short name in a table', () => {
  const rows = (text: string) => strToU8(text);
  const types = async () =>
    value(await at.call('workspace.read', {})).content.placementTypes.map(({ name, children }) => [
      name,
      children,
    ]);
  const look = async (kind: ImportKind, text: string, answers = {}) =>
    value(await at.call('import.preview', { ...wanted(kind, rows(text), 'a.csv'), answers }));
  const asked = { text: 'IFA', rows: ['Fostering, agency'] };

  test('of the mix is asked about, and a row of its own only until somebody answers', async () => {
    const csv = 'Placement type,Children\nIFA,92\nresi,3\nSecure,1\n';
    const first = await look('mix', csv);
    expect(first.shortNames).toEqual([
      { ...asked, answer: '' },
      { text: 'resi', rows: ['Residential, in-house', 'Residential, external'], answer: '' },
    ]);
    expect(first).toMatchObject({ added: 2, changed: 1 });
    const answered = await look('mix', csv, { IFA: 'Fostering, agency', resi: '' });
    expect(answered.shortNames[0]).toEqual({ ...asked, answer: 'Fostering, agency' });
    expect(answered).toMatchObject({ added: 1, changed: 2 });
    value(await at.call('import.accept', { id: answered.id ?? '' }));
    expect(await types()).toEqual(
      expect.arrayContaining([
        ['Fostering, agency', 92],
        ['resi', 3],
      ]),
    );
    expect((await types()).map(([name]) => name)).not.toContain('IFA');
    // Standing there now, it is a name like any other.
    expect((await look('mix', 'Placement type,Children\nresi,4\n')).shortNames).toEqual([]);
  });

  test('of another table is asked about too, and its rows are left out until then', async () => {
    const csv =
      'Reference,Placement type,Start,Weekly cost\nR1,IFA,01/04/2024,900\nR2,Elsewhere,01/04/2024,900\n';
    const first = await look('register', csv);
    expect(first.shortNames).toEqual([{ ...asked, answer: '' }]);
    expect(first).toMatchObject({ added: 0, problemCount: 2 });
    const answered = await look('register', csv, { IFA: 'Fostering, agency' });
    expect(answered).toMatchObject({ added: 1, problemCount: 1 });
    expect((await look('budgets', 'Year,Placement type,Amount\n2024/25,SA,10\n')).shortNames).toEqual([
      { text: 'SA', rows: ['Supported accommodation'], answer: '' },
    ]);
    // An answer that is none of those asked about changes nothing.
    expect((await look('register', csv, { IFA: 'Secure' })).added).toBe(0);
  });

  test('does not come to the same row twice without a word', async () => {
    const csv = 'Placement type,Children\nIFA,92\n"Fostering, agency",3\n';
    const answered = await look('mix', csv, { IFA: 'Fostering, agency' });
    expect(answered.problems).toMatchObject([
      { row: 3, problem: 'says the same as row 2: keep one of them' },
    ]);
  });
});
