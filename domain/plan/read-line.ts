import { foldDiacritics } from '../text/fold.js';
import { cleanText } from './clean-text.js';
import { type LabelMatch, type LabelRole, labelAtStart } from './labels.js';
import type { RawLine } from './split-lines.js';
import type { LineKind, PlanLine } from './tree.js';

/**
 * Spaces of any kind, characters without width, and the remains of bookmarks that converters print as text. Runs are
 * bounded here, since a pattern without end overflows the stack on megabytes of them.
 */
const leadPattern = /^(?:[\s\p{Cf}]|\[bookmark:\s{0,9}[^\]\s]{0,80}\s{0,9}\]){0,2000}/iu;
const tailPattern = /[\s\p{Cf}]$/u;
const gapPattern = /^[\s\p{Cf}]{0,2000}/u;
const colonPattern = /^\s{0,99}(?:[:：]|[-–—](?=\s))?[\s\p{Cf}]{0,2000}/u;

const markers: readonly { readonly kind: LineKind; readonly pattern: RegExp }[] = [
  { kind: 'dash', pattern: /^[-‐‑‒–—―−•·●▪■◦*]/u },
  { kind: 'plus', pattern: /^[+＋﹢]/u },
  { kind: 'subnumbered', pattern: /^\d{1,3}\.[ \u00a0]?\d{1,3}(?:[.)]|(?=[\s:：]))/u },
  { kind: 'numbered', pattern: /^\d{1,3}\.(?!\d)/u },
  { kind: 'lettered', pattern: /^[a-zđ] ?[).](?=[\s\p{Cf}]{0,2000}\p{Lu})/u },
  { kind: 'part', pattern: /^(?:[A-ZĐ]|[IVX]{1,5})[.)](?=[\s\p{Cf}]{0,2000}\p{Lu})/u },
];

const labelRoles: Partial<Record<LineKind, readonly LabelRole[]>> = {
  subnumbered: ['causes', 'remedy', 'time'],
  lettered: ['responsibility', 'tasks'],
  dash: ['lead', 'coordinator'],
};

/** A line in its pieces. What its marker says is its kind; nothing is decided here from the lines around it. */
export function readLine({ line, content, end }: RawLine): PlanLine {
  const lead = leadPattern.exec(content)?.[0] ?? '';
  const rest = content.slice(lead.length);
  const tail = tailOf(rest);
  const body = rest.slice(0, rest.length - tail.length);
  const { kind, marker } = markerOf(body);
  const gap = marker ? (gapPattern.exec(body.slice(marker.length))?.[0] ?? '') : '';
  const typed = body.slice(marker.length + gap.length);
  const label = typed.slice(0, labelLength({ kind, typed }));
  const colon = label ? (colonPattern.exec(typed.slice(label.length))?.[0] ?? '') : '';
  const text = typed.slice(label.length + colon.length);
  return { node: 'line', kind, line, lead, marker, gap, label, colon, text, tail, end };
}

/** Scans from the end by hand: a pattern anchored at the end would start again at every inner space. */
function tailOf(text: string): string {
  let start = text.length;
  while (start > 0 && tailPattern.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

function markerOf(body: string): { kind: LineKind; marker: string } {
  if (body === '') return { kind: 'blank', marker: '' };
  for (const { kind, pattern } of markers) {
    const marker = pattern.exec(body)?.[0];
    if (marker === undefined) continue;
    if (kind === 'part' && !isHeadingInCapitals(body.slice(marker.length))) continue;
    return { kind, marker };
  }
  return { kind: 'text', marker: '' };
}

/** "C. TỔ CHỨC THỰC HIỆN" is a part; "C. Tổ chức thực hiện" is too; a sentence that begins with a letter is not. */
function isHeadingInCapitals(text: string): boolean {
  if (text.length > 200) return false;
  return text === text.toUpperCase() || partKindOf(text) !== 'otherPart';
}

/** Which part of the form a heading opens, from its wording. */
export function partKindOf(heading: string): 'purposes' | 'contents' | 'organisation' | 'otherPart' {
  const key = foldDiacritics(cleanText(heading));
  if (key.startsWith('muc dich')) return 'purposes';
  if (key.startsWith('noi dung')) return 'contents';
  if (key.startsWith('to chuc thuc hien')) return 'organisation';
  return 'otherPart';
}

function labelLength({ kind, typed }: { kind: LineKind; typed: string }): number {
  return labelOf({ kind, text: typed })?.length ?? 0;
}

function labelOf({ kind, text }: { kind: LineKind; text: string }): LabelMatch | undefined {
  const roles = labelRoles[kind];
  return roles && labelAtStart({ text, roles });
}

/** What the label of a line stands for, among the labels that a line of its kind may have. */
export function roleOf({
  kind,
  label,
}: {
  readonly kind: LineKind;
  readonly label: string;
}): LabelRole | undefined {
  return labelOf({ kind, text: label })?.label.role;
}
