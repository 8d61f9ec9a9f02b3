import type { PlanReading, PlanTotals, Shortcoming } from '../domain/plan/types.js';
import type { Language } from '../domain/text/localized.js';

/** A plan for a person at a terminal: title, totals, a line for each shortcoming, and what looks wrong by line. */
export function describePlan({ plan, language }: { plan: PlanReading; language: Language }): string {
  const notes = plan.notes.map(({ line, message, messageEn }) => {
    const said = { vi: `dòng ${line}: ${message}`, en: `line ${line}: ${messageEn}` };
    return `  ${said[language]}`;
  });
  const heading = {
    vi: `Những chỗ cần xem lại (${notes.length}):`,
    en: `What looks wrong (${notes.length}):`,
  }[language];
  return [
    plan.title,
    totalsIn({ totals: plan.totals, language }),
    '',
    ...plan.shortcomings.map((shortcoming) => describeShortcoming({ shortcoming, language })),
    ...(notes.length > 0 ? ['', heading, ...notes] : []),
  ].join('\n');
}

function describeShortcoming({
  shortcoming,
  language,
}: {
  shortcoming: Shortcoming;
  language: Language;
}): string {
  const { number, title, leads, deadline, blocks } = shortcoming;
  const tasks = blocks.flatMap((block) => block.tasks).length;
  const said = {
    vi: `chủ trì: ${leads.join('; ')} · thời gian: ${deadline.text} · ${blocks.length} khối đơn vị · ${tasks} nhiệm vụ`,
    en: `lead: ${leads.join('; ')} · time: ${deadline.text} · ${blocks.length} blocks · ${tasks} tasks`,
  };
  return `${number}. ${title} · ${said[language]}`;
}

function totalsIn({ totals, language }: { totals: PlanTotals; language: Language }): string {
  const { shortcomings, causes, blocks, tasks, documents } = totals;
  const said = {
    vi: `${shortcomings} hạn chế, ${causes} nguyên nhân, ${blocks} khối đơn vị, ${tasks} nhiệm vụ, ${documents} văn bản được dẫn`,
    en: `${shortcomings} shortcomings, ${causes} causes, ${blocks} unit blocks, ${tasks} tasks, ${documents} documents cited`,
  };
  return said[language];
}
