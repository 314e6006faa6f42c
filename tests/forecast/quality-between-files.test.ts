import { describe, expect, test } from 'vitest';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import { qualityJson } from '../../shared/forecast/quality/report.ts';
import { QUALITY_RULES, RULE_IDS } from '../../shared/forecast/quality/rules.ts';
import { CHILDREN, FIRST, next, SOUND } from './planted-return.ts';
import {
  type Episode,
  episodesCsv,
  faultsOf,
  HEADER,
  headerCsv,
  readReturn,
  UASC,
} from './return-fixture.ts';

describe('faults between files and years', () => {
  const earlier = episodesCsv([
    { child: 'S1', from: '01/05/2021' },
    { child: 'S2', from: '01/05/2021', to: '01/02/2022', rec: 'E4A' },
    { child: 'S3', from: '01/05/2021' },
    { child: 'S4', from: '01/06/2021', to: '01/03/2022', rec: 'E4A' },
  ]);
  const later = (...episodes: readonly Episode[]) =>
    episodesCsv([
      { child: 'S1', from: '01/05/2021', to: '01/08/2022', rec: 'E4A' },
      { child: 'T1', from: '01/05/2022', to: '01/06/2022', rec: 'E4A' },
      { child: 'T2', from: '01/05/2022', to: '01/06/2022', rec: 'E4A' },
      ...episodes,
    ]);
  const headers = {
    'h1.csv': headerCsv('S1 1 01/01/2010', 'S2 1 01/01/2010', 'S3 1 01/01/2010', 'S4 1 01/01/2010'),
    'h2.csv': headerCsv('S1 1 01/01/2010', 'T1 1 01/01/2010', 'T2 1 01/01/2010'),
  };

  test('open on 31 March and in no later return: closed, and the row named', async () => {
    const read = await readReturn({ 'e1.csv': earlier, 'e2.csv': later(), ...headers });
    const faults = faultsOf(read);
    expect(faults).toContain('not-sent-again e1.csv:4');
    expect(faults).toContain('sent-again e1.csv:2');
  });

  test('an episode that a later return has as part of another is left out', async () => {
    const faults = faultsOf(
      await readReturn({
        'e1.csv': earlier,
        'e2.csv': later({ child: 'S3', from: '20/04/2021' }),
        ...headers,
      }),
    );
    expect(faults).toContain('replaced-later e1.csv:4');
  });

  test('an episode that is not the same when sent again', async () => {
    const faults = faultsOf(
      await readReturn({
        'e1.csv': earlier,
        'e2.csv': later({ child: 'S3', from: '01/05/2021', place: 'K2' }),
        ...headers,
      }),
    );
    expect(faults).toContain('changed-when-sent-again e2.csv:5');
  });

  test('a code that was replaced across the year end is no change', async () => {
    const faults = faultsOf(
      await readReturn({
        'e1.csv': episodesCsv([...SOUND, { from: '01/08/2022', place: 'Z1', provider: '' }]).replaceAll(
          '/202',
          '/202',
        ),
        'h1.csv': headerCsv(...CHILDREN),
        'e2.csv': episodesCsv([
          { child: 'T1', from: '01/05/2025', to: '01/06/2025', rec: 'E4A' },
          { child: 'T2', from: '01/05/2025', to: '01/07/2025', rec: 'E4A' },
          { from: '01/08/2022', place: 'Z11', provider: '' },
        ]),
        'h2.csv': headerCsv('T1 1 01/01/2010', 'T2 1 01/01/2010', 'A1 1 15/06/2012'),
      }),
    );
    expect(faults.filter((fault) => fault.startsWith('changed-when-sent-again'))).toEqual([]);
    expect(faults).toContain('year-missing e2.csv:0');
  });

  test('a date of birth that changes, and two Header rows for one child', async () => {
    const faults = faultsOf(
      await readReturn({
        'e1.csv': earlier,
        'h1.csv': `${headers['h1.csv']}S1,1,01/01/2010,WBRI,UN1,0,\n`,
        'e2.csv': later(),
        'h2.csv': headers['h2.csv'].replace('S1,1,01/01/2010', 'S1,1,02/01/2010'),
      }),
    );
    expect(faults).toContain('birth-changed h2.csv:2');
    expect(faults).toContain('duplicate-header h1.csv:2');
  });

  test('UASC files that disagree with each other and with the Header', async () => {
    const faults = faultsOf(
      await readReturn({
        'e1.csv': earlier,
        'e2.csv': later({ child: 'S2', from: '01/06/2022' }, { child: 'S4', from: '01/06/2022' }),
        'h1.csv': headers['h1.csv'],
        'h2.csv': `${headers['h2.csv']}S2,1,01/01/2010,WBRI,UN1,0,\nS4,1,01/01/2010,WBRI,UN1,0,\n`,
        'u1.csv': `${UASC}\nS1,1,01/01/2010,\nS2,1,01/01/2010,\nS3,1,01/01/2010,\n`,
        'u2.csv': `${UASC}\nS1,2,01/01/2010,01/07/2022\nT1,1,01/01/2010,\nS4,1,01/01/2010,\n`,
      }),
    );
    expect(faults).toContain('uasc-dropped u1.csv:3');
    expect(faults).toContain('uasc-added u2.csv:4');
    expect(faults).toContain('uasc-differs u2.csv:2');
    expect(faults).toContain('uasc-end-changed u2.csv:2');
  });

  test('a deprivation of liberty order in a placement where there can be none', async () => {
    const faults = faultsOf(
      await readReturn({
        'e.csv': episodesCsv([...SOUND, { from: '01/05/2022', place: 'K1' }]),
        'h.csv': headerCsv(...CHILDREN),
        'd.csv': 'CHILD,DOB,DOLO_START,DOLO_END\nA1,15/06/2012,01/07/2022,\nS3,01/01/2012,01/07/2022,\n',
      }),
    );
    expect(faults.filter((fault) => fault.startsWith('deprivation'))).toEqual([
      'deprivation-of-liberty d.csv:2',
    ]);
  });

  test('leading zeros that Excel took away', async () => {
    const read = await readReturn({
      'e.csv': episodesCsv([...SOUND, { child: '123', from: '01/05/2022' }]),
      'h.csv': headerCsv(...CHILDREN, '00123 1 01/01/2010'),
    });
    expect(faultsOf(read)).toEqual([`leading-zeros e.csv:${FIRST}`]);
    expect(read.rows.childIds).toContain('00123');
  });

  test('marks, encodings, files that are none of the return, and missing columns', async () => {
    const faults = faultsOf(
      await readReturn({
        'mark.csv': `\uFEFF${episodesCsv(SOUND)}`,
        'windows.csv': Buffer.from(`${HEADER},NOTE\nS1,1,01/01/2010,WBRI,,0,,caf\xe9\n`, 'latin1'),
        'wide.csv': Buffer.from(`\uFEFF${headerCsv('S2 2 01/01/2011', 'S3 1 01/01/2012')}`, 'utf16le'),
        'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nS1,01/01/2010,01/07/2022,PN1\n',
        'other.csv': 'a,b\n1,2\n',
        'empty.csv': '',
        'short.csv': 'CHILD,DECOM,DEC,PLACE\nS3,03/05/2022,,U4\n',
      }),
    );
    expect(faults).toEqual(
      expect.arrayContaining([
        'byte-order-mark mark.csv:0',
        'encoding windows.csv:0',
        'byte-order-mark wide.csv:0',
        'encoding wide.csv:0',
        'file-not-needed reviews.csv:0',
        'file-not-recognised other.csv:0',
        'file-not-read empty.csv:0',
        'column-missing short.csv:0',
      ]),
    );
  });
});

describe('the report', () => {
  test('counts by rule and file, and says of each row what was done', async () => {
    const read = await readReturn({
      'e.csv': episodesCsv([
        ...SOUND,
        { from: '01/05/2022', to: '01/09/2022', rec: 'X1' },
        next({ from: '01/08/2022' }),
      ]),
      'h.csv': headerCsv(...CHILDREN),
    });
    faultsOf(read);
    expect(qualityJson(read.rows.files, read.log.entries())).toMatchObject({
      findings: [
        {
          rule: 'overlap',
          dfeRules: ['501'],
          treatment: 'changed',
          count: 1,
          files: [{ file: 'e.csv', count: 1 }],
          rows: [{ file: 'e.csv', row: FIRST, done: 'Ended when the next began, 2022-08-01' }],
        },
      ],
    });
  });

  test('has a sentence for every rule, and a place for what differs from row to row', () => {
    expect(RULE_IDS.length).toBe(Object.keys(QUALITY_RULES).length);
    const log = createQualityLog();
    for (const rule of RULE_IDS) log.addWord(rule, 0, 2, 'WORD');
    const files = [{ name: 'e.csv', kind: 'episodes', year: 2022, firstYear: 2022, rows: 1 }] as const;
    expect(JSON.stringify(qualityJson(files, log.entries()))).not.toContain('@ ');
  });

  test('names no child', async () => {
    const read = await readReturn({
      'e.csv': episodesCsv([...SOUND, { child: 'NOBODY', from: '01/05/2022' }]),
      'h.csv': headerCsv(...CHILDREN),
    });
    faultsOf(read);
    expect(JSON.stringify(qualityJson(read.rows.files, read.log.entries()))).not.toContain('NOBODY');
  });
});
