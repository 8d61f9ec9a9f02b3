import { queryOptions } from '@tanstack/react-query';
import type { Directory } from '../../domain/directory/types.js';
import { api, ask } from './api.js';

/** How the directory for new plans was changed, the last edition first. */
export const directoryEditionsQuery = queryOptions({
  queryKey: ['directoryEditions'],
  queryFn: () => ask(api.GET('/directory/editions')),
});

/** Saves the directory over the edition that was seen; throws what the API refuses. */
export function saveDirectory({
  directory,
  reason,
  seen,
}: {
  directory: Directory;
  reason: string;
  seen: number;
}) {
  return ask(
    api.PUT('/directory', {
      params: { header: { 'If-Match': `"${String(seen)}"` } },
      body: { directory, reason },
    }),
  );
}
