const periodPrefix = 'reporting-period/';

/** Where mails lead: pages of the web client, each part of an address encoded; a period has a page of its own. */
export function taskLink({
  baseUrl,
  taskId,
  obligation,
}: {
  baseUrl: string;
  taskId: string;
  obligation: string;
}): string {
  const page = taskId.startsWith(periodPrefix)
    ? `periods/${taskId.slice(periodPrefix.length)}`
    : `tasks/${taskId}`;
  const path = page.split('/').map(encodeURIComponent).join('/');
  const fragment = obligation.split('/').map(encodeURIComponent).join('/');
  return `${baseUrl}/${path}#${fragment}`;
}

/** The list of tasks under some filters, in the order given. */
export function listLink({
  baseUrl,
  filters,
}: {
  baseUrl: string;
  filters: Readonly<Record<string, string>>;
}): string {
  const query = Object.entries(filters).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${baseUrl}/tasks?${query.join('&')}`;
}

/** The reader's own inbox, which says nothing of what is in it. */
export function inboxLink(baseUrl: string): string {
  return `${baseUrl}/inbox`;
}
