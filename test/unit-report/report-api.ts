import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import type { Store } from '../../activities/store/port.js';
import { createApp } from '../../api/app.js';
import type { ReviewedLine } from '../../api/review-unit-report.js';
import type { Services } from '../../api/services.js';
import { shippedDirectory } from '../../data/shipped.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { PrefilledTask } from '../../domain/unit-report/prefill.js';
import type { ReportStanding } from '../../domain/unit-report/report-standing.js';
import type { UnitReport } from '../../domain/unit-report/unit-report.js';
import { calendar, policy } from '../task/fixtures.js';
import { period } from './desk.js';

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: AnswerBody;
}

/** What tests read of answers; each has some of it. */
interface AnswerBody {
  readonly title: string;
  readonly messages: LocalizedText;
  readonly report: UnitReport;
  readonly tasks: readonly PrefilledTask[];
  readonly units: readonly ReportStanding[];
  readonly lines: readonly ReviewedLine[];
}

/** The API over a store and a client, on a port of its own; it has to be closed. */
export class ReportApi {
  readonly #server: Server;

  static async start(of: { store: Store; client: Client } & Pick<Services, 'frozenAt'>): Promise<ReportApi> {
    const log = pino({ enabled: false });
    const server = createServer(
      createApp({
        ...of,
        log,
        people: [],
        files: { limitInBytes: 1_000_000, isScanned: false },
        terms: { directory: shippedDirectory(), policy, calendar },
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ReportApi(server);
  }

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Asks for something of a unit's report; `''` is the report itself. */
  async ask({
    method = 'POST',
    planId,
    unit,
    path = '',
    version,
    body,
    headers = {},
  }: {
    method?: 'GET' | 'PUT' | 'POST';
    planId: string;
    unit?: string;
    path?: string;
    version?: number;
    body?: unknown;
    headers?: Readonly<Record<string, string>>;
  }): Promise<Answer> {
    const { port } = this.#server.address() as AddressInfo;
    const address = ['/api/v1/plans', planId, 'periods', period, 'reports', unit, path]
      .filter((part) => part !== undefined && part !== '')
      .join('/');
    const response = await fetch(`http://127.0.0.1:${String(port)}${address}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(version !== undefined && { 'If-Match': `"${String(version)}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      etag: response.headers.get('ETag'),
      body: (await response.json()) as AnswerBody,
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
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
