import { BarChart as Bars, type BarChartOptions } from 'chartist';
import { useEffect, useRef } from 'react';
import 'chartist/dist/index.css';
import './chart.css';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface BarChartProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** End of the scale; left out: the highest bar. */
  readonly highest?: number;
}

const OPTIONS: BarChartOptions = {
  low: 0,
  height: '16rem',
  seriesBarDistance: 12,
  chartPadding: { top: 15, right: 15, bottom: 5, left: 10 },
  axisY: { onlyInteger: true, offset: 40 },
};
/** So many bars still have room for a label each. */
const LABELLED = 13;

/**
 * Bars side by side, for the eye alone: it is one picture with a name, and the table beside it has every number of it. Series are
 * told apart by a pattern as well as by their colour.
 */
export function BarChart({ title, labels, series, highest }: BarChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify({ labels, values: series.map(({ values }) => values), highest });
  useEffect(() => {
    if (frame.current === null) return undefined;
    const { values, ...asked } = JSON.parse(drawn) as { labels: string[]; values: number[][]; highest?: number };
    const every = Math.ceil(asked.labels.length / LABELLED);
    const chart = new Bars(
      frame.current,
      { labels: asked.labels.map((label, index) => (index % every === 0 ? label : '')), series: values },
      { ...OPTIONS, ...(asked.highest === undefined ? {} : { high: asked.highest }) },
    );
    return () => void chart.detach();
  }, [drawn]);
  return (
    <figure className="sp-chart">
      <figcaption>{title}</figcaption>
      {series.length > 1 && (
        <ul className="sp-legend" aria-hidden="true">
          {series.map(({ name }, index) => (
            <li key={name} className={`is-series-${index}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={frame} role="img" aria-label={title} />
    </figure>
  );
}
