import type { ReactNode } from 'react';
import './page-frame.css';

type PageFrameProps = {
  /** The page's answer in a sentence, or its name. */
  readonly heading: ReactNode;
  readonly sub?: ReactNode;
  /** Short notes along the foot: conventions the figures follow. */
  readonly notes?: readonly string[];
  readonly children: ReactNode;
};

/** A page: its sentence, its content, its footnotes. */
export function PageFrame(props: PageFrameProps) {
  return (
    <>
      <div className="page-content">
        <h1>{props.heading}</h1>
        {props.sub === undefined ? null : <p className="sub">{props.sub}</p>}
        {props.children}
      </div>
      {props.notes === undefined ? null : (
        <p className="page-notes">
          {props.notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </p>
      )}
    </>
  );
}
