/** Which schemes and measures of a file are off, and turning them on for one command; the file itself stays as it is. */
import type { CompiledScheme } from '../../shared/schemes/index.ts';

/** A scheme, or a measure outside schemes, as the command line names it. */
type Switch = { readonly id: string; readonly name: string; readonly on: boolean };

type Switches = { readonly schemes: readonly Switch[]; readonly measures: readonly Switch[] };

/** Turns on everything that is off. */
const ALL = 'all';

export function switchesOf(file: {
  readonly schemes: readonly CompiledScheme[];
  readonly own: {
    readonly measures?:
      | readonly { readonly id: string; readonly name: string; readonly enabled?: boolean | undefined }[]
      | undefined;
  };
}): Switches {
  return {
    schemes: file.schemes.map(({ id, name, enabled }) => ({ id, name, on: enabled })),
    measures: (file.own.measures ?? []).map(({ id, name, enabled }) => ({ id, name, on: enabled ?? true })),
  };
}

/**
 * What to say of a file of which no scheme is on, or, where it has none, no measure: the export then has no plan in it
 * that anybody would look for. Null where one is on, or there is nothing to turn on.
 */
export function allOffWords(file: string, { schemes, measures }: Switches): string | null {
  const [kind, found] = schemes.length > 0 ? ['scheme', schemes] : ['measure', measures];
  const [first] = found;
  if (!first || found.some(({ on }) => on)) return null;
  const named = found.map(({ id, name }) => `“${name}” (${id})`).join(', ');
  const which = found.length === 1 ? `its only ${kind} is off` : `all its ${kind}s are off`;
  return `${file}: ${which}, so the export has nothing of ${found.length === 1 ? 'it' : 'them'}: ${named}. To have one in the plan add --on ${first.id}, or --on ${ALL}.`;
}

/**
 * The file as it was written, with these turned on; a sentence where there is none of that name.
 * @param ids of schemes and of measures outside them; `all` is every one
 */
export function switchedOn(
  written: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  { schemes, measures }: Switches,
): Readonly<Record<string, unknown>> | string {
  const known = [...schemes, ...measures].map(({ id }) => id);
  const unknown = ids.filter((id) => id !== ALL && !known.includes(id));
  if (unknown.length > 0)
    return `there is no scheme or measure ${unknown.join(', ')} to turn on; ${known.length === 0 ? 'the file has none' : `use ${ALL}, or one of ${known.join(', ')}`}`;
  const turned = (entries: unknown): unknown =>
    Array.isArray(entries)
      ? entries.map((entry: unknown) =>
          isNamed(entry) && isAsked(entry.id) ? { ...entry, enabled: true } : entry,
        )
      : entries;
  const isAsked = (id: unknown) => ids.includes(ALL) || ids.some((each) => each === id);
  return {
    ...written,
    ...('schemes' in written && { schemes: turned(written['schemes']) }),
    ...('measures' in written && { measures: turned(written['measures']) }),
  };
}

function isNamed(entry: unknown): entry is { readonly id: unknown } {
  return typeof entry === 'object' && entry !== null && 'id' in entry;
}
