/**
 * Text that is half typed: whose Ctrl+Z it is, and having it taken before something is done behind the back of the
 * field it stands in (the Back button, the desktop's menu, Undo).
 */

/** Takes what was typed. False where it is no answer of a choice and had to be dropped, which has been said. */
type TakeTyped = () => boolean;

type TextField = HTMLInputElement | HTMLTextAreaElement;

const NOT_TYPED_IN = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

const holders = new Set<TakeTyped>();
/** The field in which something was typed since it was come to or last handed over. */
let touched: TextField | null = null;

export function watchTyping(page: Document): void {
  page.addEventListener('input', ({ target }) => {
    touched = isTextField(target) ? target : null;
  });
  page.addEventListener('focusout', () => {
    touched = null;
  });
  // Before the field itself hears of it: Enter hands over what stands in a field of one line, Esc drops it.
  page.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Escape' || (key === 'Enter' && target instanceof HTMLInputElement)) touched = null;
    },
    true,
  );
}

/** Registers text that losing the focus would not hand over in full; returns what ends that. */
export function holdTyped(take: TakeTyped): () => void {
  holders.add(take);
  return () => holders.delete(take);
}

/**
 * Has what is half typed taken, as clicking elsewhere does. False where some of it could not be: whoever asked should
 * leave things as they are.
 */
export function finishTyping(): boolean {
  let taken = true;
  for (const take of [...holders]) taken = take() && taken;
  if (touched !== null && touched === document.activeElement) touched.blur();
  return taken;
}

/**
 * Whether Undo and Redo are those of the text being typed: a field in which nothing was typed since it was come to,
 * or since Enter, has nothing of its own to take back.
 */
export function ownsUndo(target: EventTarget | null): boolean {
  return target !== null && target === touched;
}

function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && !target.readOnly && !NOT_TYPED_IN.has(target.type);
}
