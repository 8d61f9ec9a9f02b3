import { Router } from 'express';
import { isAlive, payloadKeysOf } from '../../domain/health/workers.js';
import { unavailable } from '../faults.js';
import { sendProblem } from '../problem.js';
import type { Services } from '../services.js';

const answerWithinMs = 3_000;

/** `/healthz`: this process answers. `/readyz`: everything that it stands on answers; 503 names what is down. It says too whether files are scanned, and payloads of Temporal encrypted. */
export function healthRoutes({ store, client, files, payloadKeys = 'notSet' }: Services): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (request, response) => {
    const [temporal, mongodb] = await Promise.all([
      answers(() => temporalAnswers(client)),
      answers(() => store.ping()),
    ]);
    const worker =
      mongodb &&
      (await answers(async () => {
        const pulse = await store.lastPulse();
        if (!isAlive({ pulse, nowMs: Date.now() })) throw new Error('no pulse');
      }));
    const down = Object.entries({ Temporal: temporal, MongoDB: mongodb, worker })
      .filter(([, up]) => !up)
      .map(([name]) => name);
    if (down.length > 0) {
      sendProblem({ request, response, problem: unavailable(down) });
      return;
    }
    // Mails that do not go out are said, and are no reason to take the service out: the inbox has all notices.
    const [mails, archive, scans, workers] = await Promise.all([
      store.mailHealth(),
      archiveAlarm(store),
      store.scanCounts(),
      store.workers(),
    ]);
    const scanner = files.isScanned ? 'set' : 'notSet';
    const payloads = { api: payloadKeys, workers: payloadKeysOf({ workers, nowMs: Date.now() }) };
    response.json({ status: 'ready', mails, archive, payloads, files: { scanner, ...scans } });
  });
  return router;
}

async function temporalAnswers(client: Services['client']): Promise<void> {
  await client.withDeadline(Date.now() + answerWithinMs, () =>
    client.workflowService.describeNamespace({ namespace: client.options.namespace }),
  );
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  return ask().then(
    () => true,
    () => false,
  );
}

/** A closed task whose history is not in the archive is a gap that retention makes for good: said as an alarm. */
async function archiveAlarm(store: Services['store']): Promise<object | undefined> {
  const health = await store.archiveHealth().catch(() => undefined);
  return health && { ...health, alarm: health.missing > 0 };
}
