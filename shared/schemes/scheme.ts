/** What every scheme is made of: a form, what it compiles to, and what it explains. */
import type { Day } from '../calendar/day.ts';
import type { FinancialYear, WeeksPerYear } from '../calendar/financial-year.ts';
import type { Category, Measure } from '../scenario/types.ts';
import type { Field } from './field.ts';
import type { FieldValues } from './field-values.ts';
import type { Term } from './term.ts';

type WithoutHead<M> = M extends Measure ? Omit<M, 'id' | 'name' | 'enabled'> : never;
/** A basic measure, of which the scheme gives the id, the name and whether it counts. */
export type MeasureBody = WithoutHead<Measure>;

/** One basic measure of a scheme. */
export type Part = {
  /** Its id is `<scheme id>.<part>`. */
  readonly part: string;
  /** Its name is "<scheme name>: <name>". */
  readonly name: string;
  readonly measure: MeasureBody;
  /**
   * The scheme's field behind each field of the measure, as far as there is one, so that what the engine cannot use
   * is named where it was entered: `{ source: 'moves[0].source', placementType: 'placementType' }`.
   */
  readonly from: Readonly<Record<string, string>>;
  /** Where the form holds the whole measure, that place: `measures[0]`. */
  readonly itself?: string;
  /** Off though the scheme is on. */
  readonly off?: true;
  /** An income that stands for a cost no longer paid (agency workers gone): a comparison counts it as avoided. */
  readonly avoids?: true;
};

export type FigureUnit =
  | '£'
  | '£ a week'
  | '£ a year'
  | 'share'
  | 'children'
  | 'places'
  | 'years'
  | 'weeks'
  | 'nights'
  | 'posts'
  | 'households';

/** A figure worked out from the form alone. */
export type Figure = {
  readonly key: string;
  readonly label: string;
  /** Null where there is none: something would be divided by nothing, or it is never reached. */
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** How it is worked out, with the numbers in it. */
  readonly how: string;
};

/** A table of an explanation: the grant by quarter, the options side by side. */
export type ExplanationTable = {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: FigureUnit | '';
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly (number | string | null)[];
  }[];
};

export type Explanation = {
  /** What the scheme does, in sentences a committee could read. */
  readonly sentences: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly ExplanationTable[];
};

/** What a scheme may know of a placement type: its figures are those on the first day of the period. */
export type TypeInSight = {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /** Its children count as children in care. */
  readonly lookedAfter: boolean;
  /** List price, £ a week. */
  readonly weeklyCost: number;
  /** £ a week that comes in for each child of the mix, and for each who moves in. */
  readonly weeklyIncome: number;
  /** £ a week that comes in for a child on average on that day, mix and register together: it goes with one who leaves. */
  readonly averageIncome: number;
  /** List price as it is written, for arithmetic; null where it is a range, of which only the engine takes a draw. */
  readonly price: Term | null;
  /** The mix on the first day, any register left out. */
  readonly children: Term;
  /** Children in the register on the first day. */
  readonly registered: number;
  /** What a child costs on average on that day, mix and register together, £ a week; the list price where nobody is there. */
  readonly average: number;
  /** The same for arithmetic; null where a list price in it is a range. */
  readonly averagePrice: Term | null;
  /** Rise of its list price on the 1 April that begins the year: 0.06 is 6%. */
  readonly rise: (year: FinancialYear) => number;
  /** Places can be added to it. */
  readonly hasCapacity: boolean;
};

/** What a scheme may know of the scenario it is in, and what it may ask for while it compiles. */
export type SchemeContext = {
  readonly schemeId: string;
  readonly schemeName: string;
  readonly from: Day;
  readonly to: Day;
  readonly weeksPerYear: WeeksPerYear;
  readonly populationUnder18: number | null;
  /** Null where the file has no such type, which is a fault reported elsewhere. */
  readonly type: (id: string) => TypeInSight | null;
  /**
   * The term itself while its formula is short; otherwise the name of an assumption made to hold it, because a
   * formula may have 1,000 characters at most.
   * @param part names it: the assumption's id is `<scheme id>_<part>`
   */
  readonly brief: (part: string, label: string, term: Term, unit: string) => Term;
  /** Reports what cannot be used; `place` is a field of the scheme: `grants[1].to`. */
  readonly fault: (place: string, problem: string, remedy: string) => void;
};

export type SchemeDefinition = {
  /** What `scheme` says in the file: `in-house-home`. */
  readonly id: string;
  readonly name: string;
  /** One sentence: what it is for. */
  readonly summary: string;
  readonly fields: readonly Field[];
  /**
   * The basic measures, always in the same order. A part whose fields are blank is left out, so that a scheme with
   * nothing in it compiles to nothing that counts.
   */
  readonly compile: (values: FieldValues, context: SchemeContext) => readonly Part[];
  readonly explain: (values: FieldValues, context: SchemeContext) => Explanation;
};
