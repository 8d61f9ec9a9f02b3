/** What the proxy is told by whoever starts it. Throws with the name of what is missing. */
export function proxyConfig(env: NodeJS.ProcessEnv = process.env): {
  readonly port: number;
  /** The addresses of the APIs. */
  readonly upstreams: readonly string[];
} {
  const needed = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
  return {
    port: Number(needed('DONDOC_PROXY_PORT')),
    upstreams: needed('DONDOC_PROXY_UPSTREAMS').split(','),
  };
}
