import type { Command } from 'commander';
import { readPlan } from '../domain/plan/read-plan.js';
import { writePlan } from '../domain/plan/write-plan.js';
import { planRefused } from './exit.js';
import { say } from './language.js';
import { planCommand, planFile } from './plan-command.js';
import { readPlanFile } from './read-plan-file.js';

/** `dondoc plan write FILE`: the text from the tree, byte for byte what was read; of a .docx, the text read from it. */
export function register(program: Command): void {
  planCommand(program)
    .command('write')
    .description(
      say(program, {
        vi: 'Đọc kế hoạch rồi ghi lại toàn văn từ cây đã đọc, đúng từng byte.',
        en: 'Read a plan and write its text back from the tree, byte for byte.',
      }),
    )
    .argument('<file>', say(program, planFile))
    .action(async (file: string) => {
      const read = readPlan({ text: await readPlanFile(file), name: file });
      if (!read.ok) throw planRefused(read.error);
      process.stdout.write(writePlan(read.tree));
    });
}
