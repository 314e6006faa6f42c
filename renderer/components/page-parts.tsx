import './page-parts.css';

type PagePartsProps<Part extends string> = {
  readonly names: Readonly<Record<Part, string>>;
  readonly parts: readonly Part[];
  readonly chosen: Part;
  readonly onChoose: (part: Part) => void;
};

/** Which part of a page is shown. */
export function PageParts<Part extends string>(props: PagePartsProps<Part>) {
  return (
    <fieldset className="page-parts">
      <legend className="only-read-aloud">Part of the page</legend>
      {props.parts.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={part === props.chosen}
          onClick={() => props.onChoose(part)}
        >
          {props.names[part]}
        </button>
      ))}
    </fieldset>
  );
}
