import type { Schemas } from '../../../client/client.js';
import { rulesEditions, rulesOf } from '../../../domain/policy/rules-edition.js';
import type { LocalizedText } from '../../../domain/text/localized.js';

type Policy = Schemas['Policy'];

export const daysOfPolicy: readonly (readonly [keyof Policy & `${string}WorkingDays`, LocalizedText])[] = [
  ['acceptanceWorkingDays', { vi: 'Tiếp nhận nhiệm vụ', en: 'Acceptance of a task' }],
  ['namingWorkingDays', { vi: 'Xác định đơn vị', en: 'Naming of a unit' }],
  ['returnAnswerWorkingDays', { vi: 'Trả lời việc trả lại', en: 'Answer to a return' }],
  ['detailedPlanWorkingDays', { vi: 'Kế hoạch chi tiết', en: 'Detailed plan' }],
  ['signOffWorkingDays', { vi: 'Ý kiến phối hợp', en: 'Sign-off' }],
  ['reviewWorkingDays', { vi: 'Thẩm tra báo cáo', en: 'Review of a report' }],
  ['resubmissionWorkingDays', { vi: 'Làm lại sau khi bị trả', en: 'Again after a return' }],
  ['petitionAnswerWorkingDays', { vi: 'Trả lời kiến nghị', en: 'Answer to a petition' }],
  ['directionWorkingDays', { vi: 'Ý kiến chỉ đạo', en: 'Direction' }],
  ['verificationWorkingDays', { vi: 'Xác nhận hoàn thành', en: 'Verification' }],
];

/** The numbers of a policy, each with its name and its measure. */
export function numbersOfPolicy(
  policy: Policy,
): readonly { readonly name: LocalizedText; readonly value: LocalizedText }[] {
  return [
    ...daysOfPolicy.map(([key, name]) => ({
      name,
      value: { vi: `${String(policy[key])} ngày làm việc`, en: `${String(policy[key])} working days` },
    })),
    {
      name: { vi: 'Gia hạn nhiều nhất', en: 'Extensions at most' },
      value: { vi: `${String(policy.maxExtensions)} lần`, en: String(policy.maxExtensions) },
    },
    {
      name: { vi: 'Ngày báo cáo quý', en: 'Dates of quarterly reports' },
      value: datesOf(policy.reportDates),
    },
    { name: { vi: 'Ấn bản quy tắc', en: 'Edition of the rules' }, value: editionOf(policy) },
  ];
}

function editionOf(policy: Policy): LocalizedText {
  const rules = rulesOf(policy);
  const changed = rulesEditions[rules - 1];
  return { vi: `${String(rules)}. ${changed?.vi ?? ''}`, en: `${String(rules)}. ${changed?.en ?? ''}` };
}

function datesOf(reportDates: readonly string[]): LocalizedText {
  const said = reportDates
    .map((date) => {
      const [month, day] = date.split('-').map(Number);
      return `${String(day)}/${String(month)}`;
    })
    .join(', ');
  return { vi: said, en: said };
}

/** What each ladder is called, by who owes. */
export const ladderNames: Readonly<Record<keyof Policy['ladders'], LocalizedText>> = {
  unit: { vi: 'Đơn vị nợ việc', en: 'When a unit owes' },
  focal: { vi: 'Cơ quan đầu mối nợ việc', en: 'When the focal department owes' },
  leader: { vi: 'Lãnh đạo nợ ý kiến', en: 'When a leader owes' },
  silenceConsents: { vi: 'Ý kiến phối hợp, im lặng là đồng ý', en: 'Sign-off, where silence consents' },
};
