import type { ReactNode } from 'react';

/** What is wider than a narrow screen scrolls by itself, by keyboard too, so that the page never has to. */
export function ScrollRegion(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a group only by name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <div role="group" className="scrolls" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}
