import type { LocalizedText } from '../text/localized.js';

/** What a reader would rather see than read: a sentence as title, a number on every mark, and the same figures as a table. */
export type Chart = StackedBars | HeatMap;

/** A bar a category, made of parts. */
export interface StackedBars {
  readonly kind: 'stackedBars';
  /** A sentence that says what the picture shows. */
  readonly title: LocalizedText;
  readonly categories: readonly LocalizedText[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: LocalizedText;
  /** Good, warning, bad or neutral: a colour and, since colour alone says nothing, a pattern. */
  readonly tone: 'good' | 'warning' | 'bad' | 'neutral';
  /** One a category. */
  readonly values: readonly number[];
}

/** A number a cell, rows by columns; undefined where there is nothing to say. */
export interface HeatMap {
  readonly kind: 'heatMap';
  readonly title: LocalizedText;
  readonly rows: readonly LocalizedText[];
  readonly columns: readonly LocalizedText[];
  readonly cells: readonly (readonly (number | undefined)[])[];
}
