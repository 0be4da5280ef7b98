/** This file draws a chart as SVG. The table beside it says the same, so the drawing is hidden from screen readers. */
import { BAR_HEIGHT, type Chart } from './chart.ts';
import { nanoseconds } from './words.ts';

export function ChartView({ chart }: { chart: Chart }) {
  const { width, height, left, bars, headings, ticks } = chart;
  const bottom = height - 26;
  return (
    <svg
      class={`benchmark-chart ${left > 0 ? 'is-wide' : 'is-narrow'}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {ticks.map(({ x, value }) => (
        <g key={value} class="is-tick">
          <line x1={x} y1={8} x2={x} y2={bottom} />
          <text x={x} y={bottom + 18} text-anchor="middle">
            {nanoseconds(value)}
          </text>
        </g>
      ))}
      {headings.map(({ y, text }) => (
        <text key={text} class="is-heading" x={0} y={y}>
          {text}
        </text>
      ))}
      {bars.map(({ figure, y, title, width: length }) => (
        <g key={`${figure.group} ${figure.title}`} class="is-bar" data-language={figure.language}>
          <text x={title.x} y={title.y} text-anchor={left > 0 ? 'end' : 'start'}>
            {figure.title}
          </text>
          <rect x={left} y={y} width={length} height={BAR_HEIGHT} />
          <text class="is-figure" x={left + length + 7} y={y + 12.5}>
            {nanoseconds(figure.value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
