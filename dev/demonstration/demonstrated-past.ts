import { createHash } from 'node:crypto';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { unitKeyOf } from '../../domain/adoption/adopt-plan.js';
import type { PlanAdoption } from '../../domain/adoption/facts.js';
import { atTime } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { simulate } from '../../domain/simulate/simulate.js';
import type { Demonstration } from './demonstration.js';
import { factsOfLife } from './facts-of-life.js';

/** The past of a plan as the simulator lived through it, in the form in which any plan under way is taken over. */
export function demonstratedPast({
  text,
  demonstration,
}: {
  text: string;
  demonstration: Demonstration;
}): PlanAdoption {
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.message.en);
  const planId = planIdOf(read.plan.title);
  const { launchedOn, asOf, behaviour, namings } = demonstration;
  const directory = indexDirectory(shippedDirectory());
  const briefs = briefsOf({ plan: read.plan, planId, directory, namings });
  const terms = { policy: shippedPolicy(), calendar: shippedCalendar() };
  const { states, events } = simulate({
    tasks: briefs.map((brief) => ({ brief, ...terms })),
    from: atTime({ date: launchedOn, time: '08:00' }),
    to: asOf,
    behaviour,
  });
  const rows = briefs.map((brief) => {
    const state = states.get(brief.taskId);
    const facts = state && factsOfLife({ state, events: events.get(brief.taskId) ?? [], demonstration });
    return {
      shortcoming: brief.shortcoming.number,
      task: brief.taskNumber,
      unit: unitKeyOf(brief),
      ...facts,
    };
  });
  const evidence = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return { launchedOn, evidence, rows };
}
