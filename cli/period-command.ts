import type { Command } from 'commander';
import { groupOf } from './api-command.js';
import { say } from './language.js';

/** The group `dondoc period …`. */
export function periodCommand(program: Command): Command {
  const description = say(program, {
    vi: 'Kỳ báo cáo quý: xem ai chưa báo cáo, chốt, mở lại, tiếp nhận, xuất tệp.',
    en: 'Reporting periods: who has not reported, freeze, reopen, receive, export.',
  });
  return groupOf({ program, name: 'period', description });
}

export const planArgument = { vi: 'mã của kế hoạch', en: 'id of the plan' };
export const periodArgument = { vi: 'kỳ báo cáo, ví dụ 2022-Q3', en: 'reporting period, as 2022-Q3' };
