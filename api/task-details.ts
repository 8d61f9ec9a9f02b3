import type { TaskState } from '../domain/task/state.js';

/** What is known of a task besides its row: lists in place of maps, and of policy and calendar the versions in force. */
export function taskDetails({
  brief: { planTitle, documents, focalUnit, chairman, deadline, milestone },
  policy,
  calendar,
  launchedAt: _launchedAt,
  sequence: _sequence,
  phase: _phase,
  plansDrafted: _plansDrafted,
  obligations,
  reports,
  signOffs,
  petitions,
  delegations,
  ...rest
}: TaskState) {
  return {
    ...rest,
    brief: { planTitle, documents, focalUnit, chairman, deadline, ...(milestone && { milestone }) },
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    obligations: Object.values(obligations),
    reports: Object.values(reports),
    signOffs: Object.entries(signOffs).map(([unit, signOff]) => ({ unit, ...signOff })),
    petitions: Object.values(petitions),
    delegations: Object.values(delegations),
  };
}
