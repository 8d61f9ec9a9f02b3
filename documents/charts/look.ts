import type { ChartSeries } from '../../domain/charts/chart.js';

/** How all charts look: sizes in pixels of a picture as wide as the text of a page. */
export const look = {
  widthPx: 760,
  titlePx: 15,
  textPx: 12,
  marginPx: 14,
  ink: '#222222',
  faint: '#666666',
} as const;

type Tone = ChartSeries['tone'];

/** Shades of a tone, for several series that are alike good or bad. */
const shades: Readonly<Record<Tone, readonly string[]>> = {
  good: ['#1b7f5c', '#66b99a'],
  warning: ['#e3a008', '#f2cc6b', '#b87503'],
  bad: ['#b3261e', '#e07a73'],
  neutral: ['#64748b', '#a3b1c2', '#cbd5e1', '#475569'],
};

const white = 'rgba(255,255,255,0.75)';
/** Told apart without colour too: on paper, and by those who see colours differently. */
const patterns = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4, color: white },
  {
    symbol: 'circle',
    symbolSize: 0.7,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    color: white,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 4], rotation: Math.PI / 4, color: white },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0, color: white },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 2, color: white },
  {
    symbol: 'triangle',
    symbolSize: 0.8,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [8, 2],
    color: white,
  },
  {
    symbol: 'rect',
    symbolSize: 0.6,
    dashArrayX: [
      [5, 7],
      [7, 5],
    ],
    dashArrayY: [5, 2],
    color: white,
  },
];

/** The colour and pattern of each series: the tone says good or bad, the shade and pattern which one. */
export function styleOf({ series, index }: { series: readonly Pick<ChartSeries, 'tone'>[]; index: number }) {
  const tone = series[index]?.tone ?? 'neutral';
  const before = series.slice(0, index).filter((other) => other.tone === tone).length;
  const ofTone = shades[tone];
  return {
    color: ofTone[before % ofTone.length] ?? look.ink,
    borderColor: '#ffffff',
    borderWidth: 1,
    decal: patterns[index % patterns.length] ?? { symbol: 'none' },
  };
}
