/** Said beside a group or stress test whose name another has. */
export function SameName(props: { readonly words: string | null }) {
  return props.words === null ? null : <p className="field-problem asked">{props.words}</p>;
}
