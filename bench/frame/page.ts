import type { Occasion } from './machine.js';
import type { BenchResult } from './result.js';
import type { SurveyResult } from './survey.js';
import { markdownRows, markdownTable } from './table.js';

export type AnyResult = BenchResult | SurveyResult;

/** The page with the section of each of these benches written anew; what stands outside the marks stays. */
export function withResults({
  page,
  results,
  occasion: { machine, date, commit },
  quick,
}: {
  page: string;
  results: readonly AnyResult[];
  occasion: Occasion;
  quick: boolean;
}): string {
  return results.reduce((text, result) => {
    const { name, title, rounds, seconds } = result;
    const section = [
      `## ${title}`,
      '',
      `\`npm run bench -- --only ${name}${quick ? ' --quick' : ''}\` · ${date} · ${commit} · ${String(rounds)} rounds, ${String(seconds)} s`,
      `· ${machine}`,
      '',
      ...('figures' in result ? benchLines(result) : surveyLines(result)),
    ].join('\n');
    return withSection({ text, name, section });
  }, page);
}

function benchLines(result: BenchResult): readonly string[] {
  const { sides } = result;
  return [`- dondoc: ${sides.product}`, `- baseline: ${sides.baseline}`, '', markdownTable(result)];
}

function surveyLines({ lines, tables }: SurveyResult): readonly string[] {
  return [
    ...lines.map((line) => `- ${line}`),
    ...tables.flatMap(({ title, rows }) => ['', `### ${title}`, '', markdownRows(rows)]),
  ];
}

/** Throws where the page has no marks for the section. */
function withSection({ text, name, section }: { text: string; name: string; section: string }): string {
  const [begin, end] = [`<!-- bench: ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no marks ${begin} … ${end}`);
  return `${text.slice(0, from)}${begin}\n\n${section}\n\n${text.slice(to)}`;
}
