import type { AccessAction } from '../domain/access/grant.js';
import type { UnitReportKey } from '../domain/unit-report/unit-report.js';
import { unitReportThing } from './access/unit-report-thing.js';
import type { Caller } from './operation/caller.js';
import { notAllowed } from './operation/not-allowed.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';
import { type LoadedFacts, loadFacts, unitInPlan } from './unit-report-facts.js';

/** What is known of a unit's report, for a person who may see it. Throws Problem 404 to whoever may not: as for a unit without tasks. */
export async function unitReportAt({
  services,
  caller: { access },
  key,
  action = 'read',
}: {
  services: Services;
  caller: Caller;
  key: UnitReportKey;
  action?: AccessAction;
}): Promise<LoadedFacts> {
  const loaded = await loadFacts({ services, key });
  const thing = unitReportThing({ key, states: loaded.facts.states });
  if (!access.may('read', 'UnitReport', thing)) throw notFound(unitInPlan);
  if (!access.may(action, 'UnitReport', thing)) throw notAllowed();
  return loaded;
}
