import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import type { ApiProblem } from '../../../client/problem.js';
import type { Parts } from '../../../domain/drafts/merge-parts.js';
import type { ReportContent } from '../../../domain/task/report.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { UnitReportKey } from '../../../domain/unit-report/unit-report.js';
import { api, ask, type Whole } from '../../data/api.js';
import type { DraftPlace, Stored } from '../../data/shared-draft.js';

/** The report of a unit with all that its writer needs. */
export type Desk = Whole<Schemas['UnitReportDesk']>;
export type PrefilledTask = Desk['tasks'][number];

const path = '/plans/{planId}/periods/{period}/reports/{unit}';

export function deskQuery(key: UnitReportKey) {
  return queryOptions({
    queryKey: ['unitReport', key.planId, key.period, key.unit],
    queryFn: () => ask(api.GET(path, { params: { path: key } })),
  });
}

/** What may still be changed of the report: what is filed is not. */
export function storedOf({ report }: Desk): Stored<ReportContent> {
  const lines = report && report.status !== 'filed' ? report.lines : [];
  return {
    version: report?.version ?? 0,
    parts: Object.fromEntries(lines.map(({ taskId, content }) => [taskId, content])),
  };
}

/** Where the report is stored while it is written; each answer is the whole desk, which the page shows. */
export function reportPlace({
  key,
  onDesk,
}: {
  key: UnitReportKey;
  onDesk: (desk: Desk) => void;
}): DraftPlace<ReportContent> {
  const took = (desk: Desk) => {
    onDesk(desk);
    return storedOf(desk);
  };
  return {
    load: async () => took(await ask(api.GET(path, { params: { path: key } }))),
    save: async ({ seen, parts }) => {
      const lines = Object.entries(parts).map(([taskId, content]) => ({ taskId, content }));
      const body = { lines } as unknown as SaveBody;
      return took(await ask(api.PUT(path, { params: { path: key, header: seenHeader(seen) }, body })));
    },
    isStale: ({ code }) => code === 'staleVersion',
    refusedParts,
  };
}

type SaveBody = Parameters<typeof api.PUT<typeof path>>[1]['body'];

/** Submits, sends back or files the version that was seen. The same act upon the same version has one key: twice is once. */
export async function actOnReport({
  key,
  act,
  seen,
  idempotencyKey,
  reason,
}: {
  key: UnitReportKey;
  act: 'submit' | 'send-back' | 'file';
  seen: number;
  idempotencyKey: string;
  reason?: string;
}): Promise<void> {
  const params = { path: key, header: { ...seenHeader(seen), 'Idempotency-Key': idempotencyKey } };
  switch (act) {
    case 'submit':
      await ask(api.POST(`${path}/submit`, { params }));
      return;
    case 'send-back':
      await ask(api.POST(`${path}/send-back`, { params, body: { reason: reason ?? '' } }));
      return;
    case 'file':
      await ask(api.POST(`${path}/file`, { params }));
      return;
  }
}

function seenHeader(version: number) {
  return { 'If-Match': `"${String(version)}"` };
}

/** The lines that a refusal is about: it names tasks, or the places of fields. */
function refusedParts({
  problem: { details, fields, messages },
  sent,
}: {
  problem: ApiProblem;
  sent: Parts<ReportContent>;
}): ReadonlyMap<string, LocalizedText> {
  const named = Array.isArray(details.tasks) ? (details.tasks as readonly string[]) : [];
  const order = Object.keys(sent);
  const placed = fields.flatMap(({ field, messages: said }) => {
    const taskId = order[Number(/^lines\.(\d+)\./.exec(field)?.[1] ?? Number.NaN)];
    return taskId === undefined ? [] : [[taskId, said] as const];
  });
  return new Map([...named.map((taskId) => [taskId, messages] as const), ...placed]);
}
