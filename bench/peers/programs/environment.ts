/** Where the servers are: each program is told by its environment, under these names. */
export function setting(name: 'PORT' | 'DATABASE_URL'): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}
