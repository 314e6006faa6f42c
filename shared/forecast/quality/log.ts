import { GrowingColumn } from '../return/growing-column.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

/** What kind of thing the `@` of a rule's sentence stands for. */
const NOTHING = 0;
const DAY = 1;
const WORD = 2;

/**
 * Every row that was changed, left out or found wrong, in columns: a clean return of 100,000 rows still has tens
 * of thousands that were sent twice.
 */
export type QualityLog = {
  /** @param row as a spreadsheet numbers it; 0 for the file as a whole */
  readonly add: (rule: RuleId, file: number, row: number) => void;
  readonly addDay: (rule: RuleId, file: number, row: number, day: number) => void;
  readonly addWord: (rule: RuleId, file: number, row: number, word: string) => void;
  readonly entries: () => QualityEntries;
};

export type QualityEntries = {
  /** Index into `RULE_IDS`. */
  readonly rule: Int32Array;
  /** Index of the file. */
  readonly file: Int32Array;
  readonly row: Int32Array;
  /** 0 nothing, 1 a day, 2 an index into the words. */
  readonly kind: Int32Array;
  readonly value: Int32Array;
  readonly words: readonly string[];
};

export function createQualityLog(): QualityLog {
  const rule = new GrowingColumn();
  const file = new GrowingColumn();
  const row = new GrowingColumn();
  const kind = new GrowingColumn();
  const value = new GrowingColumn();
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const ruleNumbers = new Map<RuleId, number>(RULE_IDS.map((id, at) => [id, at]));
  const push = (id: RuleId, inFile: number, atRow: number, ofKind: number, of: number) => {
    rule.push(ruleNumbers.get(id) ?? 0);
    file.push(inFile);
    row.push(atRow);
    kind.push(ofKind);
    value.push(of);
  };
  return {
    add: (id, inFile, atRow) => push(id, inFile, atRow, NOTHING, 0),
    addDay: (id, inFile, atRow, day) => push(id, inFile, atRow, DAY, day),
    addWord: (id, inFile, atRow, word) => {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.length;
        words.push(word);
        numbers.set(word, number);
      }
      push(id, inFile, atRow, WORD, number);
    },
    entries: () => ({
      rule: rule.values(),
      file: file.values(),
      row: row.values(),
      kind: kind.values(),
      value: value.values(),
      words,
    }),
  };
}
