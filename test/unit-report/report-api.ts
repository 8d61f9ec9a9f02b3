import type { Client } from '@temporalio/client';
import type { Store } from '../../activities/store/port.js';
import type { ReviewedLine } from '../../api/review-unit-report.js';
import type { Services } from '../../api/services.js';
import { shippedDirectory } from '../../data/shipped.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { Actor } from '../../domain/task/actor.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { PrefilledTask } from '../../domain/unit-report/prefill.js';
import type { ReportStanding } from '../../domain/unit-report/report-standing.js';
import type { UnitReport } from '../../domain/unit-report/unit-report.js';
import { TestApi } from '../support/api.js';
import { calendar, policy } from '../task/fixtures.js';
import { period } from './desk.js';

interface Asked {
  readonly as: Actor;
  readonly method?: 'GET' | 'PUT' | 'POST';
  readonly planId: string;
  readonly unit?: string;
  readonly path?: string;
  readonly version?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: AnswerBody;
}

/** What tests read of answers; each has some of it. */
interface AnswerBody {
  readonly title: string;
  readonly messages: LocalizedText;
  readonly fields?: readonly { readonly field: string; readonly messages: LocalizedText }[];
  readonly report: UnitReport;
  readonly tasks: readonly PrefilledTask[];
  readonly units: readonly ReportStanding[];
  readonly lines: readonly ReviewedLine[];
}

/** The API over a store and a client, asked about reports of a period; it has to be closed. */
export class ReportApi {
  readonly #api: TestApi;

  static async start(of: { store: Store; client: Client } & Pick<Services, 'frozenAt'>): Promise<ReportApi> {
    const terms = { directory: shippedDirectory(), policy, calendar };
    return new ReportApi(await TestApi.start({ ...of, terms }));
  }

  private constructor(api: TestApi) {
    this.#api = api;
  }

  /** Asks as somebody for something of a unit's report; `''` is the report itself. */
  async ask({
    as,
    method = 'POST',
    planId,
    unit,
    path = '',
    version,
    body,
    headers = {},
  }: Asked): Promise<Answer> {
    const address = ['/plans', planId, 'periods', period, 'reports', unit, path]
      .filter((part) => part !== undefined && part !== '')
      .join('/');
    const answer = await this.#api.ask({
      as,
      method,
      path: address,
      body,
      headers: { ...(version !== undefined && { 'If-Match': `"${String(version)}"` }), ...headers },
    });
    return {
      status: answer.status,
      etag: answer.headers.get('ETag'),
      body: answer.body as AnswerBody,
    };
  }

  close(): Promise<void> {
    return this.#api.close();
  }
}

/** A plan of which only the calendar's clock matters here. */
export async function storePlan({
  store,
  planId,
  clock,
}: {
  store: Store;
  planId: string;
  clock: CalendarClock;
}): Promise<void> {
  await store.storePlan({
    planId,
    title: 'Kế hoạch khắc phục hạn chế',
    text: 'Kế hoạch',
    sha256: '0'.repeat(64),
    directory: shippedDirectory(),
    policy,
    calendar,
    totals: {},
    workflows: 1,
    awaitingUnit: 0,
    storedAt: clock.temporalOrigin,
    clock,
  });
}

/** A clock by which it is this moment of the calendar now. */
export function clockAt(calendarOrigin: string, epochMs = Date.now()): CalendarClock {
  return { temporalOrigin: new Date(epochMs).toISOString(), calendarOrigin, rate: 1 };
}
