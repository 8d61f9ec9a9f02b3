import { type ListPlace, listMarks } from './list-marks.js';
import { readNumbering } from './numbering.js';
import { attributeOf, elementsOf } from './xml.js';

/** Characters for private use, around a marker that Word shows but does not hold in the text. */
export const markStart = '\uE0F0';
export const markEnd = '\uE0F1';

/**
 * The main part with the marker of every list paragraph written at the start of its text: the converter tells only that a
 * paragraph is in a list, not whether Word shows "-", "+" or "2.1." before it.
 */
export function writeListMarks({
  document,
  numbering,
  styles,
}: {
  document: string;
  numbering: string | undefined;
  styles: string | undefined;
}): string {
  if (numbering === undefined) return document;
  const markOf = listMarks(readNumbering(numbering));
  const placeOfStyle = stylePlaces(styles ?? '');
  let written = '';
  let from = 0;
  for (const { start, end } of propertiesIn(document)) {
    const place = placeOf({ properties: document.slice(start, end), placeOfStyle });
    const mark = place && markOf(place);
    if (mark === undefined || mark === '') continue;
    written += `${document.slice(from, end)}<w:r><w:t xml:space="preserve">${markStart}${escapeXml(mark)}${markEnd}</w:t></w:r>`;
    from = end;
  }
  return written + document.slice(from);
}

const [opening, closing, oldOpening, oldClosing] = ['<w:pPr>', '</w:pPr>', '<w:pPrChange', '</w:pPrChange>'];

/** Where the properties of each paragraph stand; a tracked change keeps the old ones inside the new. */
function* propertiesIn(document: string): Generator<{ start: number; end: number }> {
  for (let start = document.indexOf(opening); start >= 0; start = document.indexOf(opening, start)) {
    const close = document.indexOf(closing, start);
    if (close < 0) return;
    const old = document.slice(start, close).includes(oldOpening);
    const from = old ? document.indexOf(oldClosing, close) : close;
    const end = from < 0 ? -1 : document.indexOf(closing, from);
    if (end < 0) return;
    yield { start, end: end + closing.length };
    start = end + closing.length;
  }
}

type PlaceOfStyle = (styleId: string) => ListPlace | undefined;

function placeOf({
  properties,
  placeOfStyle,
}: {
  properties: string;
  placeOfStyle: PlaceOfStyle;
}): ListPlace | undefined {
  const current = properties.split(oldOpening)[0] ?? '';
  const style = valueIn(current, 'w:pStyle');
  const inherited = style === undefined ? undefined : placeOfStyle(style);
  const [own] = elementsOf({ xml: current, name: 'w:numPr' });
  if (own === undefined) return inherited;
  const numId = valueIn(own, 'w:numId') ?? inherited?.numId;
  // List number 0 takes a paragraph out of the list of its style.
  if (numId === undefined || numId === '0') return undefined;
  return { numId, level: Number(valueIn(own, 'w:ilvl') ?? inherited?.level ?? 0) };
}

function stylePlaces(styles: string): PlaceOfStyle {
  const known = new Map(
    elementsOf({ xml: styles, name: 'w:style' }).map((element) => [
      attributeOf({ element, name: 'w:styleId' }) ?? '',
      element,
    ]),
  );
  const deepest = 12;
  const find = (styleId: string, depth: number): ListPlace | undefined => {
    const style = known.get(styleId);
    if (style === undefined || depth > deepest) return undefined;
    const base = valueIn(style, 'w:basedOn');
    const inherited = base === undefined ? undefined : find(base, depth + 1);
    return placeOf({ properties: withoutStyle(style), placeOfStyle: () => undefined }) ?? inherited;
  };
  return (styleId) => find(styleId, 0);
}

function withoutStyle(style: string): string {
  return elementsOf({ xml: style, name: 'w:pPr' })[0] ?? '';
}

function valueIn(xml: string, name: string): string | undefined {
  const [element] = elementsOf({ xml, name });
  return element === undefined ? undefined : attributeOf({ element, name: 'w:val' });
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
