import { expect, test } from 'vitest';
import { readDistricts } from '../../renderer/pages/return/read-districts.ts';

test('districts are read in any case and however they are set apart, each once', () => {
  expect(readDistricts(' wa9, WA10;L34\nwa9 ec1a')).toEqual({
    ok: true,
    districts: ['WA9', 'WA10', 'L34', 'EC1A'],
  });
});

test('an empty field gives none', () => {
  expect(readDistricts(' \n')).toEqual({ ok: true, districts: null });
});

test('what is no district is named, and nothing is cut short', () => {
  expect(readDistricts('WA9 1AB')).toEqual({
    ok: false,
    problem: '“1AB” is not a postcode district: give the first part of a postcode only, such as WA9 or WA10.',
  });
  expect(readDistricts('St, Helens')).toMatchObject({
    problem: expect.stringContaining('“ST”, “HELENS” are not postcode districts'),
  });
  const more = Array.from(
    { length: 26 * 26 },
    (_, at) => `${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}1`,
  );
  expect(readDistricts(more.join(' '))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('676 districts'),
  });
});
