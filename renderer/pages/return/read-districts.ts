/** The first part of a postcode. */
const DISTRICT = /^[A-Z]{1,2}[0-9][0-9A-Z]?$/;
/** More than all of London has; the file takes no more. */
const MOST = 500;

type Read =
  | { readonly ok: true /** Null where none are given. */; readonly districts: string[] | null }
  | { readonly ok: false; readonly problem: string };

/** Reads postcode districts as typed, in any case, apart by spaces, commas or semicolons. */
export function readDistricts(typed: string): Read {
  const words = new Set(
    typed
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((word) => word !== ''),
  );
  const strange = [...words].filter((word) => !DISTRICT.test(word));
  if (strange.length > 0) {
    const [are, districts] =
      strange.length === 1 ? ['is', 'a postcode district'] : ['are', 'postcode districts'];
    return {
      ok: false,
      problem: `${strange.map((word) => `“${word}”`).join(', ')} ${are} not ${districts}: give the first part of a postcode only, such as WA9 or WA10.`,
    };
  }
  if (words.size > MOST)
    return { ok: false, problem: `${words.size} districts are more than the ${MOST} there is room for.` };
  return { ok: true, districts: words.size === 0 ? null : [...words] };
}
