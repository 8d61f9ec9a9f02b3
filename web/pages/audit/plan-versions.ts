import type { DetailedPlanContent } from '../../../domain/task/detailed-plan.js';
import type { TaskEvent } from '../../../domain/task/events.js';

/** What a coordinating unit answered to a version of the detailed plan. */
export interface Answer {
  readonly unit: string;
  readonly version: number;
  readonly answer: 'signed' | 'objected' | 'silent' | 'asked';
  readonly at: string;
  readonly reason?: string;
}

/** A version of the detailed plan as it was drafted. */
export interface Version {
  readonly version: number;
  readonly content: DetailedPlanContent;
  readonly at: string;
}

/** Every version that was drafted, in order. */
export function versionsIn(events: readonly TaskEvent[]): readonly Version[] {
  return events.flatMap((event) =>
    event.type === 'detailedPlanDrafted'
      ? [{ version: event.version, content: event.content, at: event.at }]
      : [],
  );
}

/** The last answer of each unit to each version: asked, signed, objected, or silent until its time was over. */
export function answersIn(events: readonly TaskEvent[]): readonly Answer[] {
  const answers = new Map<string, Answer>();
  const asked = new Map<string, { readonly unit: string; readonly version: number }>();
  const put = (answer: Answer) => answers.set(`${answer.unit} ${String(answer.version)}`, answer);
  for (const event of events) {
    const { at } = event;
    if (event.type === 'obligationOpened' && event.obligation.kind === 'signOff') {
      const { id, debtor, about } = event.obligation;
      const of = { unit: debtor.kind === 'unit' ? debtor.unit : '', version: Number(about) };
      asked.set(id, of);
      put({ ...of, answer: 'asked', at });
    }
    if (event.type === 'signedOff') put({ unit: event.unit, version: event.version, answer: 'signed', at });
    if (event.type === 'objected')
      put({ unit: event.unit, version: event.version, answer: 'objected', at, reason: event.reason });
    if (event.type === 'obligationSettled' && event.outcome.kind === 'consentedBySilence') {
      const of = asked.get(event.obligation);
      if (of) put({ ...of, answer: 'silent', at });
    }
  }
  return [...answers.values()];
}
