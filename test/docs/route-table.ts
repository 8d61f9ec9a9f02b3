import { operations } from '../../api/operations/index.js';
import type { TableRows } from './markdown.js';

/** Every operation of the API by its address: what its document calls it, what it needs, and what it gives. */
export function routeTable(): TableRows {
  return new Map(
    operations.map(({ id, method, path, needs: { action, subject }, summary }) => {
      const address = `\`${method.toUpperCase()} /api/v1${path}\``;
      const row = {
        Address: address,
        Operation: `\`${id}\``,
        Needs: `${action} ${subject}`,
        Gives: summary.en,
      };
      return [address, row];
    }),
  );
}
