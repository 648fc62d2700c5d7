import { useId } from 'react';
import { Bar, BarChart as Bars, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
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

const HEIGHT = 256;
const AXIS = { stroke: 'var(--sp-quiet)', tick: { fill: 'var(--sp-ink)', fontSize: 13 } };

/**
 * Bars side by side, for the eye alone: it is one picture with a name, and the table beside it has every number of it. Series are
 * told apart by a pattern as well as by their colour.
 */
export function BarChart({ title, labels, series, highest }: BarChartProps) {
  const pattern = useId();
  const rows = labels.map((label, index) => ({
    label,
    ...Object.fromEntries(series.map(({ values }, of) => [`of${of}`, values[index] ?? 0])),
  }));
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
      <div role="img" aria-label={title}>
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <Bars data={rows} accessibilityLayer={false} margin={{ top: 12, right: 8, bottom: 0, left: -16 }}>
            <defs>
              <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse">
                <rect width="6" height="4" fill="var(--sp-red)" />
              </pattern>
            </defs>
            <CartesianGrid vertical={false} stroke="var(--sp-line)" />
            <XAxis dataKey="label" {...AXIS} />
            <YAxis allowDecimals={false} domain={[0, highest ?? 'auto']} {...AXIS} />
            {series.map(({ name }, index) => (
              <Bar
                key={name}
                dataKey={`of${index}`}
                fill={index === 0 ? 'var(--sp-blue)' : `url(#${pattern})`}
                isAnimationActive={false}
              />
            ))}
          </Bars>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
