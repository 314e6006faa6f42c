/** The choices of a column, from its names. */
export function choicesOf<Value extends string>(
  names: Readonly<Record<Value, string>>,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries<string>(names).map(([value, label]) => ({ value, label }));
}

/** The value a choice stands for, told apart by its names; null for a blank and for words that are none of them. */
export function namedValue<Value extends string>(
  names: Readonly<Record<Value, string>>,
  chosen: string | null,
): Value | null {
  const isName = (value: string): value is Value => Object.hasOwn(names, value);
  return chosen !== null && isName(chosen) ? chosen : null;
}
