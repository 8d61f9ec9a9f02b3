import { type BlockRead, readBlock } from './read-block.js';
import { readDeadline } from './read-deadline.js';
import { type Item, itemsOf, textOf } from './read-items.js';
import { roleOf } from './read-line.js';
import { groupsOf, linesOf, type PlanGroup, type PlanLine } from './tree.js';
import type { Shortcoming } from './types.js';
import type { KnownNames } from './units/known-names.js';
import { readUnitList } from './units/read-unit-list.js';

/** A shortcoming with what its notes need beside the reading. */
export type ShortcomingRead = {
  readonly shortcoming: Shortcoming;
  readonly group: PlanGroup;
  readonly causes: readonly Item[];
  readonly blocks: readonly BlockRead[];
};

export function readShortcoming({ group, known }: { group: PlanGroup; known: KnownNames }): ShortcomingRead {
  const title = itemsOf({ lines: linesOf(group), starts: () => false })[0];
  const causes = readCauses(group);
  const blocks = blockGroupsOf(group).map((block) => readBlock({ group: block, known }));
  const time = itemsOf({ lines: groupsOf(group, 'time').flatMap(linesOf), starts: () => false })[0];
  return {
    shortcoming: {
      line: title?.line ?? 0,
      number: numberOf(group),
      title: title?.text ?? '',
      causes: causes.map(({ text }) => text),
      ...unitListsOf(group),
      deadline: readDeadline({ text: valueOf(group), line: time?.line ?? 0 }),
      blocks: blocks.map(({ block }) => block),
    },
    group,
    causes,
    blocks,
  };
}

export function numberOf(group: PlanGroup): number {
  return Number.parseInt(linesOf(group)[0]?.marker ?? '0', 10);
}

export function blockGroupsOf(shortcoming: PlanGroup): PlanGroup[] {
  return groupsOf(shortcoming, 'remedy')
    .flatMap((remedy) => groupsOf(remedy, 'tasks'))
    .flatMap((tasks) => groupsOf(tasks, 'block'));
}

export function responsibilityLinesOf(shortcoming: PlanGroup): PlanLine[] {
  return groupsOf(shortcoming, 'remedy')
    .flatMap((remedy) => groupsOf(remedy, 'responsibility'))
    .flatMap(linesOf);
}

/** The units of "Đơn vị chủ trì" and of "Đơn vị phối hợp", over the lines that continue them. */
export function unitListsOf(shortcoming: PlanGroup): { leads: string[]; coordinators: string[] } {
  const lists = { lead: '', coordinator: '' };
  let role: keyof typeof lists | undefined;
  for (const line of responsibilityLinesOf(shortcoming)) {
    if (line.kind === 'blank' || line.kind === 'lettered') continue;
    const labelled = roleOf(line);
    if (labelled === 'lead' || labelled === 'coordinator') role = labelled;
    const joint = line.kind === 'text' ? ' ' : '; ';
    if (role) lists[role] += joint + (labelled ? textOf({ ...line, label: '', colon: '' }) : textOf(line));
  }
  return {
    leads: readUnitList({ text: lists.lead }),
    coordinators: readUnitList({ text: lists.coordinator }),
  };
}

/** The words of "N.3. Thời gian khắc phục" after the label, over all lines; empty where the section is missing. */
export function valueOf(shortcoming: PlanGroup): string {
  return groupsOf(shortcoming, 'time')
    .flatMap(linesOf)
    .map((line) => textOf({ ...line, label: '', colon: '' }))
    .filter(Boolean)
    .join(' ');
}

/**
 * Causes are dash lines, or a paragraph on the heading's own line, or paragraphs with no dash: of those each that follows
 * a finished sentence is a cause of its own.
 */
function readCauses(shortcoming: PlanGroup): Item[] {
  const [heading, ...rest] = groupsOf(shortcoming, 'causes').flatMap(linesOf);
  if (!heading) return [];
  const lines = rest.filter(({ kind }) => kind !== 'blank');
  const dashed = lines.some(({ kind }) => kind === 'dash');
  const inline = textOf({ ...heading, label: '', colon: '' });
  const first: PlanLine[] = inline ? [{ ...heading, label: '', colon: '' }] : [];
  return itemsOf({
    lines: [...first, ...lines],
    starts: ({ kind }, before) =>
      kind === 'dash' || (!dashed && kind === 'text' && /[.!?…]$/u.test(before?.text ?? '')),
  });
}
