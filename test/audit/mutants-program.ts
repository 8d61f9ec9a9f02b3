import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleParts } from '../../audit/bundle-parts.js';
import type { Input } from '../../audit/inputs.js';
import { verifyBundle } from '../../audit/verify.js';
import * as deciding from '../../domain/task/decide.js';
import type { TaskEvent } from '../../domain/task/events.js';
import * as evolving from '../../domain/task/evolve.js';
import * as launching from '../../domain/task/launch.js';
import * as ticking from '../../domain/task/tick.js';
import { livesOverAllCommands, type ScriptedLife } from '../workflows/lives-over-all-commands.js';
import { smallPlan } from './bundles.js';
import { type Mutant, mutants } from './mutants.js';
import { mutatedCode } from './mutated-code.js';

/**
 * Drives lives that carry out every command by a core with one wrong rule, and examines what such a workflow would have
 * recorded: prints for each mutant what was found, and fails when one that changed an event was not.
 */
type Core = Pick<typeof deciding, 'decide'> &
  Pick<typeof evolving, 'fold'> &
  Pick<typeof launching, 'launch'> &
  Pick<typeof ticking, 'tick'>;

const from = '2022-07-20T08:00:00.000+07:00';
const to = '2023-07-20T12:00:00.000+07:00';
const lives = livesOverAllCommands({ from, to });
const today: Core = { ...deciding, ...evolving, ...launching, ...ticking };
const say = (line: string) => process.stdout.write(`${line}\n`);
const counts = { found: 0, missed: 0, unchanged: 0 };

for (const mutant of mutants) {
  const outcome = await examine(mutant);
  counts[outcome.kind] += 1;
  say(`${outcome.kind}: ${mutant.file}: ${mutant.find} → ${mutant.put}${outcome.how}`);
}
say(`mutants: ${String(mutants.length)}, ${JSON.stringify(counts)}, lives ${String(lives.length)}`);
process.exitCode = counts.missed > 0 ? 1 : 0;

async function examine(
  mutant: Mutant,
): Promise<{ readonly kind: keyof typeof counts; readonly how: string }> {
  const { core, remove } = await mutatedCore(mutant);
  try {
    let kind: keyof typeof counts = 'unchanged';
    for (const life of lives) {
      const record = lived({ life, core });
      if (record === undefined) return { kind: 'found', how: ' (it stops by itself)' };
      if (JSON.stringify(record.events) === JSON.stringify(lived({ life, core: today })?.events)) continue;
      kind = 'missed';
      const parts: Buffer[] = [];
      const { taskId } = life.terms.brief;
      const task = { taskId, histories: [], ...record };
      const scope = { kind: 'task', id: taskId } as const;
      for await (const part of bundleParts({ scope, exportedAt: to, plan: smallPlan, tasks: [task] }))
        parts.push(part);
      const [first] = verifyBundle({ bytes: Buffer.concat(parts) }).findings;
      if (first)
        return { kind: 'found', how: ` (${first.code} #${String(first.sequence)} ${first.field ?? ''})` };
    }
    return { kind, how: '' };
  } finally {
    remove();
  }
}

/** What a workflow with this core would have recorded; undefined when the core breaks down. */
function lived({
  life: { terms, sent },
  core: { launch, tick, decide, fold },
}: {
  life: ScriptedLife;
  core: Core;
}): { readonly events: readonly TaskEvent[]; readonly inputs: readonly Input[] } | undefined {
  try {
    const events = [...launch({ terms, now: from })];
    const inputs: Input[] = [{ kind: 'started', at: from, start: { terms } }];
    let state = fold(events);
    const take = (more: readonly TaskEvent[]) => {
      events.push(...more);
      state = fold(more, state);
    };
    take(tick({ state, now: from }));
    for (const { at, command } of sent) {
      const decision = decide({ state, command, now: at });
      if (!decision.ok) continue;
      take(decision.events);
      const { brief, sequence, phase } = state;
      inputs.push({ kind: 'command', at, command, receipt: { taskId: brief.taskId, sequence, phase } });
    }
    take(tick({ state, now: to }));
    return { events, inputs: [...inputs, { kind: 'until', at: to }] };
  } catch {
    return undefined;
  }
}

async function mutatedCore(mutant: Mutant): Promise<{ readonly core: Core; readonly remove: () => void }> {
  const { folder, remove } = mutatedCode(mutant);
  const load = async (name: string) =>
    (await import(pathToFileURL(join(folder, 'domain', 'task', name)).href)) as object;
  const parts = await Promise.all(['decide.ts', 'evolve.ts', 'launch.ts', 'tick.ts'].map(load));
  return { core: Object.assign({}, ...parts) as Core, remove };
}
