import type { ReactNode } from 'react';
import './grid-page.css';

type GridPageProps = {
  readonly heading: ReactNode;
  readonly sub?: ReactNode;
  /** To the right of the heading: filters and the like. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
};

/** A page that is mostly one grid: the grid takes the height there is and scrolls by itself. */
export function GridPage(props: GridPageProps) {
  return (
    <div className="grid-page">
      <div className="grid-page-head">
        <div>
          <h1>{props.heading}</h1>
          {props.sub === undefined ? null : <p className="sub">{props.sub}</p>}
        </div>
        {props.controls === undefined ? null : <div className="row-of-controls">{props.controls}</div>}
      </div>
      {props.children}
    </div>
  );
}
