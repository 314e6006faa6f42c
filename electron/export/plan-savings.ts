/** What each scheme of a plan saves, as the Savings page and `compare` have it, for the workbook and the report. */
import { type Program, type SchemeShare, shareAmongSchemes } from '../../shared/model/index.ts';
import { partName } from '../../shared/scenario/part-name.ts';
import type { ResolvedMeasure } from '../../shared/scenario/resolved.ts';
import type { MeasureKind } from '../../shared/scenario/types.ts';
import { type CompiledScheme, schemePlayers } from '../../shared/schemes/index.ts';
import { MEASURE_KIND_SHORT } from '../../shared/workspace/measure-kinds.ts';

/** A scheme that is on in a plan, or a measure outside every scheme. */
export type Saver = {
  /** The same in every plan, and no other's. */
  readonly key: string;
  /** Null for a measure outside every scheme. */
  readonly scheme: CompiledScheme | null;
  readonly name: string;
  /** In words. */
  readonly kind: string;
  /** Those that count in the plan, by id; its own names leave out the scheme's. */
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  /** Ids of those whose income stands for a cost no longer paid. */
  readonly avoids: ReadonlySet<string>;
  readonly share: SchemeShare;
};

export type PlanSavings = {
  /** Schemes, then measures outside schemes, each in file order: their nets add up to what the plan saves. */
  readonly savers: readonly Saver[];
  readonly attribution: 'exact' | 'sampled';
};

/** Null for a plan without schemes, whose measures are told one by one. */
export function planSavings(program: Program, schemes: readonly CompiledScheme[]): PlanSavings | null {
  const { measures } = program.scenario;
  const counted = new Set(measures.map(({ id }) => id));
  const on = schemes.filter((scheme) => scheme.measures.some(({ id }) => counted.has(id)));
  if (on.length === 0) return null;
  const inSchemes = new Set(on.flatMap((scheme) => scheme.measures.map(({ id }) => id)));
  const own = measures.filter(({ id }) => !inSchemes.has(id));
  const players = schemePlayers(own, on);
  // Every one of them counts, so the shares are in the order of the players.
  const { schemes: shares, attribution } = shareAmongSchemes(program, players);
  const savers = shares.map((share, at): Saver => {
    const player = players[at];
    const scheme = on[at - own.length];
    const measure = own[at];
    return {
      key: scheme ? `scheme ${scheme.id}` : share.id,
      scheme: scheme ?? null,
      name: named(player?.name ?? ''),
      kind: scheme ? scheme.definition.name : measure ? MEASURE_KIND_SHORT[kindOf(measure)] : '',
      parts: measures.flatMap(({ id, name }) =>
        player?.measures.includes(id)
          ? [{ id, name: named(scheme ? asTitle(partName(scheme.name, name)) : name) }]
          : [],
      ),
      avoids: new Set(player?.avoids),
      share,
    };
  });
  return { savers: [...savers.slice(own.length), ...savers.slice(0, own.length)], attribution };
}

function named(name: string): string {
  return name === '' ? 'Unnamed' : name;
}

/** Names of parts go on from the scheme’s: “Millersdale: rent”. */
function asTitle(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function kindOf({ kind }: ResolvedMeasure): MeasureKind {
  return kind === 'annual' || kind === 'one-off' ? 'fixed' : kind;
}
