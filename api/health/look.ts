import { statfs } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { shippedVersion } from '../../data/version.js';
import { toInstant } from '../../domain/calendar/instant.js';
import {
  type Answering,
  becauseOf,
  type ObservedClock,
  type ObservedDisk,
  type ObservedHealth,
} from '../../domain/health/observed.js';
import type { Services } from '../services.js';
import { poisonedWorkflows } from './poisoned-workflows.js';
import { type Seen, seenOr } from './seen.js';
import { storeFacts } from './store-facts.js';
import { historyLengths, temporalAheadMs, temporalFacts } from './temporal-facts.js';

const longestTasks = 5;

/** Looks at everything that dondoc stands on, now. A server that is away is part of what is seen; this never throws. */
export async function lookAtHealth(services: Services): Promise<ObservedHealth> {
  const { client, store, files, isProduction = false } = services;
  const [temporal, mongodb, provider] = await Promise.all([
    asked(() => temporalFacts(client)),
    asked(() => storeFacts(store)),
    services.provider && asked(services.provider.ask),
  ]);
  const failing = mongodb.found?.workers.flatMap((worker) => worker.failing ?? []);
  const [histories, poisoned, clocks, disks] = await Promise.all([
    temporal.found && mongodb.found
      ? seenOr(async () => historyLengths({ client, taskIds: await store.longestTasks(longestTasks) }))
      : undefined,
    temporal.found && failing ? seenOr(() => poisonedWorkflows({ client, runIds: failing })) : undefined,
    clocksOf({
      services,
      isThere: { temporal: temporal.answering.answers, mongodb: mongodb.answering.answers },
    }),
    disksOf({ services, isThere: mongodb.answering.answers }),
  ]);
  return {
    at: toInstant(Date.now()),
    version: shippedVersion(),
    ...{ isProduction, clocks, disks },
    temporal: temporal.answering,
    mongodb: mongodb.answering,
    scanner: files.isScanned ? 'set' : 'notSet',
    ...temporal.found,
    ...mongodb.found,
    ...(histories && { histories }),
    ...(poisoned && { poisoned }),
    ...(provider &&
      services.provider && { provider: { ...provider.answering, issuer: services.provider.issuer } }),
  };
}

async function asked<T>(
  ask: () => Promise<T>,
): Promise<{ readonly answering: Answering; readonly found?: T }> {
  try {
    return { found: await ask(), answering: { answers: true } };
  } catch (fault) {
    const why = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault);
    return { answering: becauseOf(why) };
  }
}

async function clocksOf({
  services: { client, store },
  isThere,
}: {
  services: Services;
  isThere: { readonly temporal: boolean; readonly mongodb: boolean };
}): Promise<Seen<'clocks'>['clocks']> {
  const looks: readonly (readonly [ObservedClock['of'], boolean, () => Promise<number>])[] = [
    ['temporal', isThere.temporal, () => temporalAheadMs(client)],
    ['mongodb', isThere.mongodb, () => aheadMs(() => store.databaseTimeMs())],
  ];
  const found = await Promise.all(
    looks.map(async ([of, isUp, ask]) => {
      const ahead = isUp ? await seenOr(ask) : undefined;
      return ahead === undefined ? undefined : { of, aheadMs: ahead };
    }),
  );
  return found.filter((clock) => clock !== undefined);
}

/** A time that was said on the way is set beside the middle of the way. */
async function aheadMs(ask: () => Promise<number>): Promise<number> {
  const askedAtMs = Date.now();
  const said = await ask();
  return said - (askedAtMs + Date.now()) / 2;
}

async function disksOf({
  services: { store },
  isThere,
}: {
  services: Services;
  isThere: boolean;
}): Promise<readonly ObservedDisk[]> {
  const [own, database] = await Promise.all([
    seenOr(async () => {
      const { bavail, blocks, bsize } = await statfs(tmpdir());
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    }),
    isThere ? seenOr(() => store.databaseDisk()) : undefined,
  ]);
  return [
    ...(own ? [{ ...own, place: `API, ${hostname()}` }] : []),
    ...(database ? [{ ...database, place: 'MongoDB' }] : []),
  ];
}
