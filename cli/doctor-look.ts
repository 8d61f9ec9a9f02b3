import { answered } from '../client/client.js';
import { ApiProblem } from '../client/problem.js';
import { toInstant } from '../domain/calendar/instant.js';
import type { Finding } from '../domain/health/finding.js';
import { healthFindings } from '../domain/health/health-findings.js';
import { type Answering, becauseOf, type ObservedHealth } from '../domain/health/observed.js';
import { apiClient } from './client.js';
import { apiAddress, operatorSettings } from './config.js';
import { addressesAnswer, isThere } from './doctor-addresses.js';
import { disksHere, filesOf, weakSecretsIn } from './doctor-place.js';
import { reasonOf } from './request-failure.js';

const answerWithinMs = 10_000;

/** What the machine of the operator shows, and what the API says; where it says nothing, what of its servers can be seen from here. */
export async function examine(further: NodeJS.Dict<string>): Promise<readonly Finding[]> {
  const { baseUrl } = apiAddress();
  const settings = operatorSettings(further);
  const [api, place] = await Promise.all([lookAtApi(baseUrl), lookHere(settings)]);
  const told = api.answering.answers ? await askApi(baseUrl) : {};
  const isTold = told.findings !== undefined;
  const servers = isTold
    ? {}
    : { ...(await addressesAnswer(settings)), ...(await readiness(baseUrl)), ...(await providerOf(baseUrl)) };
  const seen: ObservedHealth = {
    at: toInstant(Date.now()),
    ...place,
    ...servers,
    api: { ...api.answering, address: baseUrl },
    ...(api.aheadMs !== undefined && { clocks: [{ of: 'api', aheadMs: api.aheadMs }] }),
    ...(told.refusedLook && { refusedLook: told.refusedLook }),
  };
  return [...healthFindings(seen), ...(told.findings ?? [])];
}

async function lookHere({
  home,
  files,
  secrets,
}: ReturnType<typeof operatorSettings>): Promise<Partial<ObservedHealth>> {
  const [disks, seenFiles] = await Promise.all([disksHere(home), filesOf(files)]);
  return { disks, files: seenFiles, ...(secrets.length > 0 && { weakSecrets: weakSecretsIn(secrets) }) };
}

/** Whether the process answers, and how far its clock is from ours: it says whole seconds. */
async function lookAtApi(
  baseUrl: string,
): Promise<{ readonly answering: Answering; readonly aheadMs?: number }> {
  const askedAtMs = Date.now();
  try {
    const answer = await fetch(new URL('/healthz', baseUrl), { signal: AbortSignal.timeout(answerWithinMs) });
    const body = (await answer.json()) as { readonly status?: unknown };
    if (!answer.ok || body.status !== 'ok') throw new SyntaxError('not dondoc');
    const said = Date.parse(answer.headers.get('date') ?? '');
    const middle = (askedAtMs + Date.now()) / 2;
    const ahead = said + 500 - middle;
    return {
      answering: { answers: true },
      ...(Number.isFinite(ahead) && { aheadMs: Math.abs(ahead) <= 1_000 ? 0 : ahead }),
    };
  } catch (fault) {
    const why = reasonOf({ fault, baseUrl });
    return { answering: why ? { answers: false, why } : becauseOf(causeOf(fault)) };
  }
}

async function askApi(
  baseUrl: string,
): Promise<{ readonly findings?: readonly Finding[]; readonly refusedLook?: 'notLoggedIn' | 'notAllowed' }> {
  try {
    const { findings } = await answered(apiClient({ baseUrl }).GET('/system/health'));
    return { findings };
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) return { refusedLook: 'notLoggedIn' };
    if (fault.status === 403) return { refusedLook: 'notAllowed' };
    return fault.status === 401 ? { refusedLook: 'notLoggedIn' } : {};
  }
}

/** What `/readyz` says to everybody: which server is down, or how mails and archive fare. */
async function readiness(baseUrl: string): Promise<Partial<ObservedHealth>> {
  try {
    const answer = await fetch(new URL('/readyz', baseUrl), { signal: AbortSignal.timeout(answerWithinMs) });
    const body = (await answer.json()) as {
      readonly down?: readonly string[];
      readonly archive?: { readonly missing: number };
    };
    const { down = [], archive } = body;
    const server = (name: string): Answering =>
      down.includes(name) ? becauseOf('/readyz') : { answers: true };
    return {
      temporal: server('Temporal'),
      mongodb: server('MongoDB'),
      ...(down.includes('worker') && !down.includes('MongoDB') && { workers: [] }),
      ...(archive && { archiveMissing: archive.missing }),
    };
  } catch {
    return {};
  }
}

/** Whoever has no token yet may ask the API where tokens are to be had: that provider is looked at. */
async function providerOf(baseUrl: string): Promise<Pick<ObservedHealth, 'provider'>> {
  try {
    const answer = await fetch(new URL('/.well-known/oauth-protected-resource', baseUrl), {
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const { authorization_servers: [issuer] = [] } = (await answer.json()) as {
      readonly authorization_servers?: readonly string[];
    };
    return issuer === undefined ? {} : { provider: { ...(await isThere(issuer)), issuer } };
  } catch {
    return {};
  }
}

function causeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? fault.cause.message : fault.message;
}
