import { useRef, useState } from 'react';
import { type EntryStyle, entryText } from '../../../shared/workspace/entry-text.ts';
import { useLatestSave } from './latest-save.ts';

/** How far a slider goes and by what steps. */
export type SliderReach = { readonly least: number; readonly most: number; readonly step: number };

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly reach: SliderReach;
  readonly style: EntryStyle;
  /** Everything slid in one go has the same token, so that it is taken back in one go. */
  readonly onSlide: (value: number, token: string) => Promise<unknown>;
};

/** One slide, from taking hold to letting go. The reach stays what it was, or it would run away under the finger. */
type Slide = { readonly token: string; readonly reach: SliderReach };

/** Tidies what binary steps leave behind: 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The main quantity on a slider: every figure on the page follows as it moves. */
export function Slider(props: SliderProps) {
  const { value, reach, style, onSlide } = props;
  // What was last slid to, until it is saved, so that the slider does not jump back meanwhile.
  const [moving, setMoving] = useState<number | null>(null);
  const [slide, setSlide] = useState<Slide | null>(null);
  const saving = useRef(false);
  const save = useLatestSave(async (next: { value: number; token: string }) =>
    onSlide(next.value, next.token),
  );
  const { least, most, step } = slide?.reach ?? reach;
  const shown = moving ?? value;

  const move = async (next: number) => {
    const current = slide ?? { token: `slide-${crypto.randomUUID()}`, reach };
    setSlide(current);
    setMoving(next);
    const first = !saving.current;
    saving.current = true;
    await save({ value: next, token: current.token });
    if (!first) return;
    saving.current = false;
    // All is saved: from here on what is saved is what is shown, also when Undo changes it.
    setMoving(null);
  };
  const letGo = () => setSlide(null);

  return (
    <input
      type="range"
      aria-label={`${props.label}, slider`}
      aria-valuetext={entryText(shown, style)}
      min={Math.min(least, shown)}
      max={Math.max(most, shown)}
      step={step}
      value={shown}
      onChange={(event) => void move(tidy(Number(event.target.value)))}
      onPointerUp={letGo}
      onBlur={letGo}
    />
  );
}
