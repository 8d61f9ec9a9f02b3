import type { Command } from 'commander';
import { readPlan } from '../domain/plan/read-plan.js';
import type { PlanReading } from '../domain/plan/types.js';
import { planRefused } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson, planCommand, planFile } from './plan-command.js';
import { describePlan } from './plan-description.js';
import { readPlanFile } from './read-plan-file.js';

/** `dondoc plan read FILE [--json]` */
export function register(program: Command): void {
  planCommand(program)
    .command('read')
    .description(
      say(program, {
        vi: 'Đọc kế hoạch; in các hạn chế, nhiệm vụ và những chỗ cần xem lại.',
        en: 'Read a plan; print its shortcomings, tasks and what looks wrong.',
      }),
    )
    .argument('<file>', say(program, planFile))
    .option('--json', say(program, asJson))
    .action(async (file: string, { json = false }: { json?: boolean }, command: Command) => {
      const plan = await readingOf(file);
      const said = json
        ? JSON.stringify(plan, null, 2)
        : describePlan({ plan, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
    });
}

async function readingOf(file: string): Promise<PlanReading> {
  const read = readPlan({ text: await readPlanFile(file), name: file });
  if (!read.ok) throw planRefused(read.error);
  return read.plan;
}
