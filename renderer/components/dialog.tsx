import { type ReactNode, useEffect, useId, useRef } from 'react';
import { dialogOpened } from '../state/open-dialogs.ts';
import './dialog.css';

type DialogProps = {
  readonly title: string;
  /** For a list that is best seen at once. */
  readonly wide?: true;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A modal dialog: keeps the keyboard inside, closes on Esc, gives focus back to where it was. */
export function Dialog(props: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    const gone = element === null ? undefined : dialogOpened(element);
    return () => {
      gone?.();
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={props.wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </dialog>
  );
}
