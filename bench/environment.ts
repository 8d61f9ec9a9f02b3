/** Lets test/support find the servers that were prepared; sides inherit it. */
export function takeServers(servers: Readonly<Record<string, string>>): void {
  Object.assign(process.env, servers, { TZ: 'UTC' });
}
