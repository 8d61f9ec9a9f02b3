import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask } from './api.js';

export const unreadKey = ['unread'] as const;

/** How many notices are unread; whoever has no inbox has none. */
export async function countUnread(): Promise<number> {
  const { unread } = await ask(api.GET('/inbox', { params: { query: { limit: 1 } } }));
  return unread;
}

/** Listens to what changes for whoever is logged in, and asks for it anew. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/v1/changes');
    const later = gatherer(queries);
    stream.addEventListener('task', (event: MessageEvent<string>) => {
      const { taskId } = JSON.parse(event.data) as { taskId: string };
      later(taskId);
    });
    stream.addEventListener('inbox', (event: MessageEvent<string>) => {
      const { unread } = JSON.parse(event.data) as { unread: number };
      queries.setQueryData(unreadKey, unread);
      void queries.invalidateQueries({ queryKey: ['inbox'] });
    });
    stream.addEventListener('reset', () => void queries.invalidateQueries());
    return () => stream.close();
  }, [queries]);
}

/** A launch changes hundreds of tasks within seconds: lists are loaded anew once, not hundreds of times. */
function gatherer(queries: QueryClient): (taskId: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (taskId) => {
    void queries.invalidateQueries({ queryKey: ['task', taskId] });
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void queries.invalidateQueries({ queryKey: ['tasks'] });
    }, 1_500);
  };
}
