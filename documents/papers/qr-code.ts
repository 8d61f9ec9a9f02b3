import { ImageRun, Paragraph } from 'docx';
import qrcode from 'qrcode';
import type { QrBlock } from '../../domain/papers/paper.js';
import { plainText } from './plain-text.js';
import type { StyleIds } from './template-styles.js';

/** About 4.5 cm: a telephone reads it from a hand's length away. */
const sidePx = 170;
/** Of the file; printers make it smaller. */
const drawnPx = 510;

/** A text as a QR, which is also its alternative text. */
export async function writeQrCode({
  block: { text, caption },
  styles,
}: {
  block: QrBlock;
  styles: StyleIds;
}): Promise<readonly Paragraph[]> {
  const png = await qrcode.toBuffer(text, { errorCorrectionLevel: 'M', width: drawnPx, margin: 4 });
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: sidePx, height: sidePx },
    altText: { name: 'QR', title: plainText(caption), description: plainText(text) },
  });
  return [new Paragraph({ style: styles.picture, keepNext: true, children: [image] })];
}
