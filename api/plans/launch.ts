import { createHash } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { z } from 'zod';
import type { StoredPlan } from '../../activities/store/port.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import type { Naming } from '../../domain/launch/naming.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import type { Actor } from '../../domain/task/actor.js';
import { type PlanLaunchInput, planLaunchId, taskQueue, workflowTypes } from '../../workflows/messages.js';
import type { Access } from '../access/ability.js';
import { planTextFor } from '../access/plan-words.js';
import { refuseOtherPast, refuseProblems } from '../adoption.js';
import { newPlanTerms } from '../new-plan-terms.js';
import { planDifference } from '../plan-difference.js';
import { Problem } from '../problem.js';
import type { launchRequest } from '../schemas.js';
import type { Services } from '../services.js';
import { refuseBadNamings } from './namings.js';
import { readOrRefuse } from './read-or-refuse.js';

/** Stores a plan and starts its launch; again is harmless, and another text under its id is refused. */
export async function launchPlan({
  services,
  access,
  by,
  text,
  planId,
  namings,
  rehearsal,
  adoption,
}: { services: Services; access: Access; by: Actor } & z.output<typeof launchRequest>): Promise<StoredPlan> {
  const now = toInstant((services.epochMs ?? Date.now)());
  const clock = rehearsal && {
    temporalOrigin: now,
    calendarOrigin: toInstant(Date.parse(rehearsal.calendarOrigin)),
    rate: rehearsal.rate,
  };
  const asked = planToStore({
    terms: await newPlanTerms(services),
    text,
    ...(planId !== undefined && { planId }),
    ...(namings && { namings }),
    ...(clock && { clock }),
    ...(adoption && { adoption: { ...adoption, at: clock?.calendarOrigin ?? now, by } }),
    ...(rehearsal?.demonstration && { demonstration: true as const }),
  });
  const stored = await services.store.storePlan(asked);
  refuseChange({ stored, asked, access });
  refuseOtherPast({ stored, asked });
  const input = { planId: stored.planId, ...(stored.clock && { clock: stored.clock }) };
  await startLaunch({ services, input });
  return stored;
}

function planToStore({
  terms,
  text,
  planId,
  namings,
  clock,
  adoption,
  demonstration,
}: {
  terms: Services['terms'];
  text: string;
  planId?: string;
  namings?: readonly Naming[];
  clock?: CalendarClock;
  adoption?: NonNullable<StoredPlan['adoption']>;
  demonstration?: true;
}): StoredPlan {
  const reading = readOrRefuse(text);
  const id = planId ?? planIdOf(reading.title);
  const directory = indexDirectory(terms.directory);
  refuseBadNamings({ namings, plan: reading, directory });
  const briefs = briefsOf({ plan: reading, planId: id, directory, namings });
  if (adoption) refuseProblems({ adoption, briefs, terms, now: adoption.at });
  return {
    planId: id,
    title: reading.title,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    ...terms,
    totals: { ...reading.totals },
    workflows: briefs.length,
    awaitingUnit: briefs.filter(({ unit }) => unit.kind === 'awaited').length,
    storedAt: toInstant(Date.now()),
    ...(namings && { namings }),
    ...(clock && { clock }),
    ...(adoption && { adoption }),
    ...(demonstration && { demonstration }),
  };
}

/**
 * Under one id stands one plan: the same again is welcome, another text is refused with what differs from what the caller may read
 * of it.
 */
function refuseChange({
  stored,
  asked,
  access,
}: {
  stored: StoredPlan;
  asked: StoredPlan;
  access: Access;
}): void {
  if (planDifference({ before: stored.text, after: asked.text }).length === 0) return;
  const differences = planDifference({ before: planTextFor({ plan: stored, access }), after: asked.text });
  throw new Problem({
    status: 409,
    code: 'planChanged',
    sentence: {
      vi: `Kế hoạch ${stored.planId} đã được triển khai với nội dung khác (${String(differences.length)} chỗ khác nhau); không triển khai gì thêm.`,
      en: `Plan ${stored.planId} was launched with another text (${String(differences.length)} differences); nothing was launched.`,
    },
    details: { differences: differences.slice(0, 50) },
  });
}

async function startLaunch({
  services,
  input,
}: {
  services: Services;
  input: PlanLaunchInput;
}): Promise<void> {
  try {
    await services.client.workflow.start(workflowTypes.planLaunch, {
      taskQueue,
      workflowId: planLaunchId(input.planId),
      args: [input],
    });
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
  }
}
