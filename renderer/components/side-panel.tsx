import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWorking } from '../state/working.tsx';
import './side-panel.css';

const SlotContext = createContext<{
  readonly slot: HTMLElement | null;
  readonly setSlot: (slot: HTMLElement | null) => void;
} | null>(null);

/** Lets a page put a panel of its own beside itself, outside what scrolls. */
export function SidePanelProvider(props: { readonly children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return <SlotContext value={{ slot, setSlot }}>{props.children}</SlotContext>;
}

/** Where pages' panels appear. */
export function SidePanelSlot() {
  const context = useContext(SlotContext);
  return <div className="side-slot" ref={context?.setSlot} />;
}

type PanelProps = {
  readonly title: ReactNode;
  readonly label: string;
  /** Focus goes to the heading when this changes (another figure, another measure). */
  readonly shows: string;
  readonly onClose: () => void;
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A panel on the right of the page: not modal, closed by its button or Esc. The opener sees to getting focus back. */
export function SidePanel(props: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { shows, onClose } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows what the panel shows.
  useEffect(() => {
    heading.current?.focus();
  }, [shows]);

  return (
    <aside
      className="side-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <div className="side-panel-head">
        <div>
          {props.above}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {props.title}
          </h2>
        </div>
        <button type="button" className="quiet icon" aria-label={`Close ${props.label}`} onClick={onClose}>
          ✕
        </button>
      </div>
      <div className="side-panel-body">{props.children}</div>
    </aside>
  );
}

/** A {@link SidePanel} owned by a page. It takes the place of a working that was open. */
export function PageSidePanel(props: PanelProps) {
  const slot = useContext(SlotContext)?.slot;
  const { dismiss } = useWorking();
  useEffect(dismiss, [dismiss]);
  return slot ? createPortal(<SidePanel {...props} />, slot) : null;
}
