/** What a scheme's form asks: plain data, from which the check, the screens, the listing and the schema are made. */
import type { Rule } from '../scenario/rules.ts';
import type { Category, Provision } from '../scenario/types.ts';

/** A placement type a form can make where the file has none that would do; no places are recorded for it. */
export type TypeToMake = {
  readonly name: string;
  readonly category: Category;
  readonly provision: Provision;
  readonly lookedAfter: boolean;
};

export type Choice = { readonly value: string; readonly label: string };

/**
 * What may be entered. Only a `quantity` may be a range or a formula: dates, whole numbers of months or years and
 * choices decide which measures there are and when, which the engine takes as they are.
 */
export type FieldKind =
  | { readonly type: 'quantity'; readonly rule: Rule }
  | { readonly type: 'number'; readonly rule: Rule }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly type: 'date' }
  /** `2024-05` */
  | { readonly type: 'month' }
  /** `2024/25` */
  | { readonly type: 'financial-year' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | {
      readonly type: 'placement-type';
      /** The scheme adds places to it, so it must have a capacity (0 if it has none yet). */
      readonly needsCapacity?: true;
      /** Categories to suggest; any type may be chosen. */
      readonly suggests?: readonly Category[];
      readonly makes?: TypeToMake;
    }
  | { readonly type: 'flag' }
  | {
      readonly type: 'text';
      /** It is one of the names in a column of a list of the same form. */
      readonly names?: { readonly rows: string; readonly column: string };
    }
  | {
      readonly type: 'rows';
      /** What one row is: "post", "child". */
      readonly noun: string;
      readonly columns: readonly Field[];
    }
  /** Basic measures as model.md has them, each with an `id` of its own within the scheme. */
  | { readonly type: 'measures' };

/** A value to begin with, and where it comes from. */
export type FieldDefault = {
  readonly value: number | string | boolean;
  /** Publisher and year; "ours" with the reason where it is a convention and not a figure. */
  readonly source: string;
  /** A page that quotes the figure, not the publication itself. */
  readonly secondHand?: true;
};

export type Field = {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  /** "£ a week", "children", "months"; empty for dates, choices and text. */
  readonly unit: string;
  /** Heading of the part of the form it stands in. */
  readonly group: string;
  readonly kind: FieldKind;
  /** Must be given. A field that is not required and has no default may stay blank. */
  readonly required?: true;
  readonly default?: FieldDefault;
  /** Shown only while another field has one of these values; what stands in it is kept all the same. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
};
