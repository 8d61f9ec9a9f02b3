import { Router } from 'express';
import { noticesQuery } from '../schemas.js';
import type { Services } from '../services.js';

/** The outbox: what was said to whom, and when. */
export function noticeRoutes({ store }: Services): Router {
  const router = Router();
  router.get('/notices', async (request, response) => {
    const { task, recipient, limit } = noticesQuery.parse(request.query);
    response.json(
      await store.notices({
        limit,
        ...(task !== undefined && { taskId: task }),
        ...(recipient !== undefined && { recipient }),
      }),
    );
  });
  return router;
}
