import type { Command } from 'commander';
import { say } from './language.js';

/** The group `dondoc plan …`; whoever registers first makes it. */
export function planCommand(program: Command): Command {
  const made = program.commands.find((command) => command.name() === 'plan');
  const description = {
    vi: 'Đọc, ghi lại và triển khai kế hoạch.',
    en: 'Read, write back and launch a plan.',
  };
  return made ?? program.command('plan').description(say(program, description));
}

/** What FILE is, in the help of every command that takes a plan. */
export const planFile = {
  vi: 'tệp kế hoạch: văn bản thuần UTF-8 hoặc .docx',
  en: 'file of the plan: plain UTF-8 text or .docx',
};

export const asJson = { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' };
