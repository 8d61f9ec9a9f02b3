import { longestPlanInBytes, longestPlanInLines } from './limits.js';
import { planError } from './plan-error.js';
import type { PlanError } from './types.js';

const megabyte = 1024 * 1024;

/** What can be said against a text before it is parsed: nothing in it, too much of it, or no text at all. */
export function checkText(text: string): PlanError | undefined {
  if (text.length > longestPlanInBytes) return tooLarge(text.length);
  if (!/[^\s\p{Cf}]/u.test(text)) {
    return planError({
      code: 'empty',
      line: 1,
      say: {
        vi: 'tệp trống, không có kế hoạch nào để đọc.',
        en: 'the file is empty; there is no plan to read.',
      },
    });
  }
  const binary = lineOfFirst({ text, pattern: /\0/ });
  if (binary !== undefined) {
    return planError({
      code: 'binary',
      line: binary,
      say: {
        vi: 'có ký tự nhị phân; đây không phải văn bản thuần hay tệp .docx.',
        en: 'binary characters; this is neither plain text nor a .docx file.',
      },
    });
  }
  return text.split(/\r\n|\n|\r/, longestPlanInLines + 1).length > longestPlanInLines
    ? tooManyLines()
    : undefined;
}

export function tooLarge(size: number): PlanError {
  const limit = longestPlanInBytes / megabyte;
  const found = (size / megabyte).toFixed(1);
  return planError({
    code: 'tooLarge',
    say: {
      vi: `Tệp dài ${found} MB, vượt giới hạn ${limit} MB của một kế hoạch; không đọc dòng nào.`,
      en: `The file has ${found} MB, over the limit of ${limit} MB for a plan; no line was read.`,
    },
  });
}

function tooManyLines(): PlanError {
  return planError({
    code: 'tooLarge',
    line: longestPlanInLines,
    say: {
      vi: `vượt giới hạn ${longestPlanInLines} dòng của một kế hoạch.`,
      en: `over the limit of ${longestPlanInLines} lines for a plan.`,
    },
  });
}

function lineOfFirst({ text, pattern }: { text: string; pattern: RegExp }): number | undefined {
  const at = pattern.exec(text)?.index;
  return at === undefined ? undefined : text.slice(0, at).split('\n').length;
}
