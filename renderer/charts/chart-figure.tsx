import { lazy, type ReactNode, Suspense, useCallback, useId, useRef, useState } from 'react';
import { useFiles } from '../app/files.ts';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { useSay } from '../state/messages.tsx';
import { COPY_PICTURE, SAVE_PICTURE, SHOW_CHART, SHOW_TABLE } from '../words.ts';
import { copyPicture, pictureOf } from './copy-picture.ts';
import type { LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import './chart-figure.css';

// The chart library is by far the largest part of the page: it is fetched when the first chart is.
const ChartCanvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }));

const narrow = window.matchMedia('(max-width: 560px)');

type ChartFigureProps = {
  readonly title: string;
  readonly chart: LabelledChart;
  readonly palette: Palette;
  /** What the chart says, for those who do not see it. */
  readonly label: string;
  /** The same figures as a table. */
  readonly table: ReactNode;
  readonly note?: ReactNode;
  readonly size?: 'low' | 'tall' | 'tallest';
  /** Its labels would run into one another on a phone or at 400%: begin with the table there. */
  readonly tableWhenNarrow?: boolean;
};

/** A chart with its title, its twin as a table, and a copy for a report. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, chart, palette, label, table, note, size = 'low', tableWhenNarrow = false } = props;
  const [asTable, setAsTable] = useState(() => tableWhenNarrow && narrow.matches);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const say = useSay();
  const files = useFiles();
  const id = useId();
  const keepCanvas = useCallback((found: HTMLCanvasElement | null) => {
    canvas.current = found;
  }, []);

  const copy = async () => {
    if (!canvas.current) return;
    const copied = await copyPicture(canvas.current, title, palette);
    if (copied) say('done', `A picture of “${title}” is ready to paste.`);
    else
      say(
        'failed',
        'The picture could not be copied on this machine. Show it as a table and copy that instead.',
      );
  };

  const save = () => {
    if (canvas.current) void files.savePicture(title, pictureOf(canvas.current, title, palette));
  };

  return (
    <section className="chart-figure" aria-labelledby={id}>
      <div className="chart-head">
        <h2 id={id}>{title}</h2>
        <span>
          <button type="button" className="quiet" onClick={() => setAsTable(!asTable)}>
            {asTable ? SHOW_CHART : SHOW_TABLE}
            <span className="only-read-aloud">: {title}</span>
          </button>
          {asTable ? null : (
            <>
              <button type="button" className="quiet" onClick={() => void copy()}>
                {COPY_PICTURE}
                <span className="only-read-aloud">: {title}</span>
              </button>
              <button type="button" className="quiet" onClick={save}>
                {SAVE_PICTURE}
                <span className="only-read-aloud">: {title}</span>
              </button>
            </>
          )}
        </span>
      </div>
      {asTable ? (
        <ScrollRegion label={`${title}, as a table`}>{table}</ScrollRegion>
      ) : (
        <div className={`chart-space chart-${size}`}>
          <Suspense fallback={null}>
            {/* Made anew in other colours: a chart keeps some of those it began with. */}
            <ChartCanvas
              key={palette.ground}
              chart={chart}
              font={palette.font}
              label={label}
              onCanvas={keepCanvas}
            />
          </Suspense>
        </div>
      )}
      {note === undefined || asTable ? null : <p className="chart-note">{note}</p>}
    </section>
  );
}
