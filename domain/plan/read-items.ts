import { cleanText } from './clean-text.js';
import type { LineKind, PlanLine } from './tree.js';

/** A paragraph of the plan: its line, and its clean text over all lines that continue it. */
export type Item = { readonly line: number; readonly kind: LineKind; readonly text: string };

/** What a line says after its own marker. */
export function textOf({ label, colon, text }: PlanLine): string {
  return cleanText(label + colon + text);
}

/** What a line says where its marker is none of the form's and so belongs to the sentence. */
export function wholeText({ marker, gap, label, colon, text }: PlanLine): string {
  return cleanText(marker + gap + label + colon + text);
}

/** Joins to each line that starts an item the lines that continue it; blank lines say nothing. */
export function itemsOf({
  lines,
  starts,
}: {
  lines: readonly PlanLine[];
  starts: (line: PlanLine, before: Item | undefined) => boolean;
}): Item[] {
  const items: { line: number; kind: LineKind; parts: string[] }[] = [];
  for (const line of lines) {
    if (line.kind === 'blank') continue;
    const last = items.at(-1);
    if (!last || starts(line, { ...last, text: last.parts.at(-1) ?? '' })) {
      items.push({ line: line.line, kind: line.kind, parts: [textOf(line)] });
    } else last.parts.push(wholeText(line));
  }
  return items.map(({ line, kind, parts }) => ({ line, kind, text: parts.join(' ').trim() }));
}

/** A dash line begins an item, and a plus line below it. */
export function startsWithMarker({ kind }: { readonly kind: LineKind }): boolean {
  return kind === 'dash' || kind === 'plus';
}
