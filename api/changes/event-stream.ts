import type { Request, Response } from 'express';
import type { Store } from '../../activities/store/port.js';
import { addressOf } from '../../domain/people/people.js';
import type { Caller } from '../operation/caller.js';
import { Problem } from '../problem.js';
import type { ChangeFeed, Found } from './change-feed.js';

const beatEveryMs = 20_000;
/** Then the client comes again, and it is asked anew who he is and what he may see. */
const longestMs = 10 * 60_000;
const mostOfOnePerson = 8;

interface Stream {
  readonly response: Response;
  readonly session: string | undefined;
}

const open = new Map<string, Set<Stream>>();

/**
 * Server-sent events of what changed for the caller: `task` for one that he may see, `inbox` when something was said to him,
 * `reset` when more changed than can be told: load anew. Each has an id; sent back as Last-Event-ID, nothing is missed.
 */
export async function streamChanges({
  caller,
  feed,
  store,
  lasts,
  request,
  response,
}: {
  caller: Caller;
  /** Whether a session goes on. */
  lasts: (session: string) => Promise<boolean>;
  feed: ChangeFeed;
  store: Pick<Store, 'unreadCount'>;
  request: Request;
  response: Response;
}): Promise<void> {
  const { session } = caller;
  const { id: person } = caller.person;
  const own = open.get(person) ?? new Set();
  const stream = { response, session };
  if (own.size >= mostOfOnePerson) throw tooManyStreams();
  open.set(person, own.add(stream));
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  const send = ({ event, id, data }: { event: string; id: number; data: object }) =>
    response.write(`event: ${event}\nid: ${String(id)}\ndata: ${JSON.stringify(data)}\n\n`);
  const isOver = async () => session !== undefined && !(await lasts(session).catch(() => true));
  const recipient = addressOf(caller.person);
  const tell = async (found: Found): Promise<void> => {
    const rows = found.tasks.filter((row) => caller.access.may('read', 'Task', row));
    const isForHim =
      recipient && found.notices.some(({ to }) => to.id === recipient.id && to.role === recipient.role);
    if (rows.length === 0 && !isForHim) return;
    // It may have ended in another process.
    if (await isOver()) return void response.end();
    for (const row of rows) {
      const { taskId, planId, sequence, phase, overdue, nextDue } = row;
      send({
        event: 'task',
        id: found.resumeFrom,
        data: { taskId, planId, sequence, phase, overdue, nextDue },
      });
    }
    if (isForHim)
      send({
        event: 'inbox',
        id: found.resumeFrom,
        data: { unread: await store.unreadCount({ person, recipient }) },
      });
  };
  const stop = feed.listen((found) => void tell(found).catch(() => response.end()));
  // It also ends because nobody used it.
  const beat = setInterval(() => {
    void isOver().then((over) => (over ? response.end() : response.write(': beat\n\n')));
  }, beatEveryMs);
  const end = setTimeout(() => response.end(), longestMs);
  response.on('close', () => {
    stop();
    clearInterval(beat);
    clearTimeout(end);
    own.delete(stream);
    if (own.size === 0) open.delete(person);
  });
  const lastSeen = Number(request.get('Last-Event-ID') ?? Number.NaN);
  if (Number.isFinite(lastSeen)) {
    const missed = await feed.since(lastSeen);
    if (missed) await tell(missed);
    else send({ event: 'reset', id: Date.now(), data: {} });
  } else send({ event: 'hello', id: Date.now(), data: { person } });
}

/** Ends all streams: this process is going down, and clients come again to another. */
export function endStreams(): void {
  for (const streams of open.values()) for (const { response } of streams) response.end();
}

/** Ends the streams of a session that has ended. */
export function endStreamsOf(ended: string): void {
  for (const streams of open.values())
    for (const { response, session } of streams) if (session === ended) response.end();
}

function tooManyStreams(): Problem {
  return new Problem({
    status: 429,
    code: 'tooManyStreams',
    sentence: {
      vi: 'Bạn đang mở quá nhiều trang cùng lúc; hãy đóng bớt.',
      en: 'You have too many pages open at once; close some.',
    },
    headers: { 'Retry-After': '10' },
  });
}
