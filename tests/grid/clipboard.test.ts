import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  harmless,
  readBlock,
  readOwn,
  writeTable,
  writeTabs,
} from '../../renderer/components/grid/clipboard.ts';

describe('what a spreadsheet puts on the clipboard', () => {
  it('is read with either line end and without the last one', () => {
    expect(readBlock('a\t1\r\nb\t2\r\n')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(readBlock('a\nb')).toEqual([['a'], ['b']]);
    expect(readBlock('')).toEqual([]);
  });

  it('keeps blank cells and blank rows inside the block', () => {
    expect(readBlock('a\t\t3\r\n\t\t\r\nb\t2\t\r\n')).toEqual([
      ['a', '', '3'],
      ['', '', ''],
      ['b', '2', ''],
    ]);
  });

  it('takes quoted cells as one, with their tabs and line breaks', () => {
    expect(readBlock('"two\nlines"\t"say ""yes"""\n')).toEqual([['two\nlines', 'say "yes"']]);
  });

  it('does not lose rows to a stray quote', () => {
    expect(readBlock('"open\t1\nb\t2')).toEqual([
      ['"open', '1'],
      ['b', '2'],
    ]);
  });

  it('comes back as it went', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\r/g, '').trim());
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (cells) => {
        expect(readBlock(`${writeTabs(cells)}\r\n`)).toEqual(cells);
      }),
    );
  });
});

describe('what is copied for other programs', () => {
  it('is a table with nothing in it but text', () => {
    expect(writeTable([['<b>', 'R&D']])).toBe(
      '<table><tbody><tr><td>&lt;b&gt;</td><td>R&amp;D</td></tr></tbody></table>',
    );
  });

  it('is never a formula', () => {
    expect(harmless('=cmd()')).toBe("'=cmd()");
    expect(harmless('@sum')).toBe("'@sum");
    expect(harmless('-12.5')).toBe('-12.5');
    expect(harmless('-4%')).toBe('-4%');
    expect(harmless('-1+2')).toBe("'-1+2");
    expect(harmless('Fostering')).toBe('Fostering');
  });

  it('is known again when it was ours', () => {
    expect(readOwn('[["=a","1"]]')).toEqual([['=a', '1']]);
    expect(readOwn('[[1]]')).toBeNull();
    expect(readOwn('')).toBeNull();
  });
});
