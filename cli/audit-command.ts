import type { Command } from 'commander';
import { say } from './language.js';

/** The group `dondoc audit …`; whoever registers first makes it. */
export function auditCommand(program: Command): Command {
  const made = program.commands.find((command) => command.name() === 'audit');
  const description = {
    vi: 'Kiểm toán: xuất hồ sơ, kiểm tra ngoại tuyến, xem lại quá khứ, thử với quy định khác.',
    en: 'Audit: export bundles, examine them offline, look back, try other rules.',
  };
  return made ?? program.command('audit').description(say(program, description));
}

/** What TASK|PLAN is, in the help. */
export const taskOrPlan = {
  vi: 'mã nhiệm vụ (kế-hoạch/7.1/đơn-vị) hoặc mã kế hoạch',
  en: 'id of a task (plan/7.1/unit) or of a plan',
};
