import { ImageRun, Paragraph } from 'docx';
import type { Chart } from '../../domain/charts/chart.js';
import { chartDescription } from '../../domain/papers/chart-figures.js';
import { plainText } from './plain-text.js';
import type { StyleIds } from './template-styles.js';

/** A chart as a picture that has been drawn already. */
export interface Picture {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type PictureOf = (chart: Chart) => Picture | Promise<Picture>;

const twipsPerPixel = 15;

/** The picture over the whole width of the text, with its figures in words as alternative text, and its title below. */
export function writePicture({
  chart,
  picture: { png, widthPx, heightPx },
  styles,
  widthTwips,
}: {
  chart: Chart;
  picture: Picture;
  styles: StyleIds;
  widthTwips: number;
}): readonly Paragraph[] {
  const width = Math.floor(widthTwips / twipsPerPixel);
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width, height: Math.round((heightPx / widthPx) * width) },
    altText: {
      name: 'Hình',
      title: plainText(chart.title.vi),
      description: plainText(chartDescription(chart)),
    },
  });
  return [new Paragraph({ style: styles.picture, keepNext: false, children: [image] })];
}
