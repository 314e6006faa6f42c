import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Bar, Line } from 'react-chartjs-2';
import { type LabelledChart, paint } from './direct-labels.ts';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Filler,
);

type ChartCanvasProps = {
  readonly chart: LabelledChart;
  readonly font: string;
  /** What the chart shows and its main figures, for those who do not see it. */
  readonly label: string;
  readonly onCanvas: (canvas: HTMLCanvasElement | null) => void;
};

/** One chart, kept on the screen and updated in place when its figures change. */
export function ChartCanvas(props: ChartCanvasProps) {
  const { chart, font, label, onCanvas } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(chart.draw);
  // Chart.js takes its plug-ins once, at the start: this one asks for the newest drawing each time.
  const [plugins] = useState<Plugin[]>(() => [
    { id: 'directDrawing', afterDatasetsDraw: (drawn) => paint(drawn, font, latest.current(drawn)) },
  ]);

  useLayoutEffect(() => {
    latest.current = chart.draw;
  }, [chart]);

  useEffect(() => {
    onCanvas(box.current?.querySelector('canvas') ?? null);
    return () => onCanvas(null);
  }, [onCanvas]);

  const { config } = chart;
  return (
    <div ref={box} className="chart-box">
      {config.type === 'bar' ? (
        <Bar
          data={config.data}
          options={config.options ?? {}}
          plugins={plugins}
          role="img"
          aria-label={label}
        />
      ) : (
        <Line
          data={config.data}
          options={config.options ?? {}}
          plugins={plugins}
          role="img"
          aria-label={label}
        />
      )}
    </div>
  );
}
