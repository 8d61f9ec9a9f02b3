import { shortcomingGroupsOf } from './build-reading.js';
import { planError } from './plan-error.js';
import { textOf } from './read-items.js';
import { blockGroupsOf, numberOf, valueOf } from './read-shortcoming.js';
import { allLinesOf, groupsOf, linesOf, type PlanGroup, type PlanTree } from './tree.js';
import type { PlanError } from './types.js';

/** Why a tree is not a whole plan: no plan at all, cut off, or with a shortcoming that cannot be told from another. */
export function checkForm(tree: PlanTree): PlanError | undefined {
  return (
    missingContents(tree) ?? repeatedShortcoming(tree) ?? incompleteShortcoming(tree) ?? missingEnd(tree)
  );
}

function missingContents(tree: PlanTree): PlanError | undefined {
  if (groupsOf(tree, 'contents').length > 0) {
    return shortcomingGroupsOf(tree).length > 0 ? undefined : noShortcoming(tree);
  }
  const section = allLinesOf(tree).find(
    ({ kind, label }) => kind === 'part' || (kind === 'subnumbered' && label !== ''),
  );
  if (section) {
    return planError({
      code: 'partMissing',
      line: section.line,
      say: {
        vi: 'kế hoạch thiếu mục "B. NỘI DUNG KẾ HOẠCH"; có thể tệp bị cắt mất một phần.',
        en: 'the plan has no part "B. NỘI DUNG KẾ HOẠCH"; a part of the file may have been cut off.',
      },
    });
  }
  return planError({
    code: 'notPlan',
    line: firstLine(tree),
    say: {
      vi: 'đây không phải kế hoạch khắc phục hạn chế: không có mục "B. NỘI DUNG KẾ HOẠCH" với các hạn chế đánh số 1, 2, 3…',
      en: 'this is no remediation plan: it has no part "B. NỘI DUNG KẾ HOẠCH" with shortcomings numbered 1, 2, 3…',
    },
  });
}

function noShortcoming(tree: PlanTree): PlanError {
  const cut = groupsOf(tree, 'organisation').length === 0;
  return planError({
    code: cut ? 'truncated' : 'notPlan',
    line: groupsOf(tree, 'contents').flatMap(linesOf)[0]?.line ?? 1,
    say: {
      vi: 'mục "NỘI DUNG KẾ HOẠCH" không có hạn chế nào được đánh số.',
      en: 'the part "NỘI DUNG KẾ HOẠCH" has no numbered shortcoming.',
    },
  });
}

function repeatedShortcoming(tree: PlanTree): PlanError | undefined {
  const seen = new Map<number, number>();
  for (const group of shortcomingGroupsOf(tree)) {
    const number = numberOf(group);
    const line = linesOf(group)[0]?.line ?? 0;
    const first = seen.get(number);
    if (first !== undefined) {
      return planError({
        code: 'shortcomingRepeated',
        line,
        say: {
          vi: `hạn chế số ${number} đã có ở dòng ${first}; hai hạn chế cùng số thì không biết nhiệm vụ thuộc hạn chế nào.`,
          en: `shortcoming ${number} is already at line ${first}; with two of one number no task can be told apart.`,
        },
      });
    }
    seen.set(number, line);
  }
  return undefined;
}

function incompleteShortcoming(tree: PlanTree): PlanError | undefined {
  const groups = shortcomingGroupsOf(tree);
  const hasEnd = groupsOf(tree, 'organisation').length > 0;
  for (const [index, group] of groups.entries()) {
    const missing = missingIn(group);
    if (!missing) continue;
    const cut = index === groups.length - 1 && !hasEnd;
    const heading = linesOf(group)[0];
    const [number, at] = [numberOf(group), lastLine(group)];
    return planError({
      code: cut ? 'truncated' : 'shortcomingIncomplete',
      line: cut ? at : (heading?.line ?? at),
      say: cut
        ? {
            vi: `văn bản bị cắt giữa hạn chế ${number} (bắt đầu ở dòng ${heading?.line ?? at}): thiếu ${missing.vi} và phần "C. TỔ CHỨC THỰC HIỆN".`,
            en: `the text breaks off inside shortcoming ${number} (it begins at line ${heading?.line ?? at}): ${missing.en} and part "C. TỔ CHỨC THỰC HIỆN" are missing.`,
          }
        : {
            vi: `hạn chế ${number} thiếu ${missing.vi}; hạn chế này kết thúc ở dòng ${at}.`,
            en: `shortcoming ${number} lacks ${missing.en}; it ends at line ${at}.`,
          },
    });
  }
  return undefined;
}

function missingIn(group: PlanGroup): { vi: string; en: string } | undefined {
  if (blockGroupsOf(group).length === 0)
    return { vi: 'mục "b) Nhiệm vụ, giải pháp"', en: 'section "b) Nhiệm vụ, giải pháp"' };
  if (valueOf(group) === '') return { vi: 'mục "Thời gian khắc phục"', en: 'section "Thời gian khắc phục"' };
  return undefined;
}

/** A whole plan ends with "./."; one that ends inside a sentence was cut off. */
function missingEnd(tree: PlanTree): PlanError | undefined {
  const lines = groupsOf(tree, 'organisation')
    .flatMap(allLinesOf)
    .filter(({ kind }) => kind !== 'blank');
  const last = lines.at(-1);
  const said = lines.filter(({ kind }) => kind !== 'part').map(textOf);
  if (said.some(hasEndMark) || /[.!?…;:)]$/u.test(said.at(-1) ?? '')) return undefined;
  return planError({
    code: 'truncated',
    line: last?.line ?? lastLine(tree),
    say: last
      ? {
          vi: 'văn bản dừng giữa câu ở phần "C. TỔ CHỨC THỰC HIỆN", không có dấu kết thúc "./."; tệp có thể bị cắt.',
          en: 'the text stops inside a sentence of part "C. TỔ CHỨC THỰC HIỆN" with no end mark "./."; it may be cut off.',
        }
      : {
          vi: 'văn bản kết thúc mà không có phần "C. TỔ CHỨC THỰC HIỆN"; tệp có thể bị cắt.',
          en: 'the text ends without part "C. TỔ CHỨC THỰC HIỆN"; it may be cut off.',
        },
  });
}

/** "./." closes an official document. */
export function hasEndMark(text: string): boolean {
  return /\.\s?\/\s?\./u.test(text);
}

function firstLine(tree: PlanTree): number {
  return allLinesOf(tree).find(({ kind }) => kind !== 'blank')?.line ?? 1;
}

function lastLine(node: PlanGroup | PlanTree): number {
  return allLinesOf(node).findLast(({ kind }) => kind !== 'blank')?.line ?? 1;
}
