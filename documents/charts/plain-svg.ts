import { createHash } from 'node:crypto';

/**
 * An SVG of ECharts without what is meant for a mouse, and with ids of its own: the same chart gives the same text however
 * many were drawn before, and several pictures live in one page.
 */
export function plainSvg(svg: string): string {
  const plain = svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_[a-z_]+|pointer-events)="[^"]*"/g, '')
    .replace(/zr\d*-/g, 'zr-');
  const own = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  return plain.replace(/(id="|url\(#)zr-/g, `$1c${own}-`);
}
