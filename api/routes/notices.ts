import { Router } from 'express';
import { everything } from '../../domain/access/condition.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { addressOf, type Person } from '../../domain/people/people.js';
import { notFound } from '../problem.js';
import { inboxQuery, mailsQuery, markRequest, noticesQuery } from '../schemas.js';
import type { Services } from '../services.js';

/** What was said to whom: the outbox, each person's inbox, and mails that did not go out. */
export function noticeRoutes({ store, people }: Services): Router {
  const router = Router();

  router.get('/notices', async (request, response) => {
    const { task, recipient, limit } = noticesQuery.parse(request.query);
    response.json(
      await store.notices({
        visible: everything,
        limit,
        ...(task !== undefined && { taskId: task }),
        ...(recipient !== undefined && { recipient }),
      }),
    );
  });

  router.get('/inbox/:person', async (request, response) => {
    const { unread, from, limit } = inboxQuery.parse(request.query);
    const asked = addressed(people, request.params.person);
    const [page, unreadCount] = await Promise.all([
      store.inbox({ ...asked, unreadOnly: unread, limit, ...(from !== undefined && { from }) }),
      store.unreadCount(asked),
    ]);
    response.json({ ...page, unread: unreadCount });
  });

  router.post('/inbox/:person/marks', async (request, response) => {
    const { ids, read } = markRequest.parse(request.body);
    const asked = addressed(people, request.params.person);
    await store.markNotices({ ...asked, ids, read });
    response.json({ unread: await store.unreadCount(asked) });
  });

  router.get('/mails', async (request, response) => {
    const { state, limit } = mailsQuery.parse(request.query);
    const [mails, health, nobody] = await Promise.all([
      store.mails({ state, limit }),
      store.mailHealth(),
      store.noticesForNobody(),
    ]);
    response.json({ mails, health, noticesForNobody: nobody });
  });

  router.post('/mails/:id/retry', async (request, response) => {
    const retried = await store.retryMail({ id: request.params.id, now: toInstant(Date.now()) });
    if (!retried) throw notFound({ vi: 'thư không gửi được với mã này', en: 'failed mail' });
    response.status(202).json({ id: request.params.id });
  });
  return router;
}

/** The person and the position under which notices reach him. An auditor or administrator has no inbox. */
function addressed(people: readonly Person[], id: string) {
  const person = people.find((one) => one.id === id);
  const recipient = person && addressOf(person);
  if (!recipient) throw notFound({ vi: 'hộp thư của người này', en: 'inbox of this person' });
  return { person: id, recipient };
}
