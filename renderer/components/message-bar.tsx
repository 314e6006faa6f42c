import { createPortal } from 'react-dom';
import { useMessages } from '../state/messages.tsx';
import { useTopDialog } from '../state/open-dialogs.ts';
import { useKeepFocus } from './keep-focus.ts';
import './message-bar.css';

/** One line at the foot of the window for what was done and what could not be; read aloud as it appears. */
export function MessageBar() {
  const { message, dismiss } = useMessages();
  // The button goes with the message.
  useKeepFocus(message === null ? null : String(message.id));
  // Behind a modal dialog nothing is read aloud, nor can it be pressed.
  const dialog = useTopDialog();
  const bar = (
    <section className="message-bar" aria-label="Messages">
      <div role="status">{message?.kind === 'done' ? <p key={message.id}>{message.text}</p> : null}</div>
      <div role="alert">
        {message?.kind === 'failed' ? (
          <p key={message.id} className="message-failed">
            {message.text}
          </p>
        ) : null}
      </div>
      {message ? (
        <button type="button" className="quiet icon" aria-label="Dismiss this message" onClick={dismiss}>
          ✕
        </button>
      ) : null}
    </section>
  );
  return dialog ? createPortal(bar, dialog) : bar;
}
