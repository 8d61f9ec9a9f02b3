/** What the local provider is told by whoever starts it. */
export interface LocalProviderConfig {
  readonly port: number;
  /** The folder of its keys. */
  readonly folder: string;
  /** Where dondoc is in the browser: the only place to which anybody is sent back. */
  readonly publicUrl: string;
  readonly audience: string;
  readonly clientId: string;
}

/** Throws with the name of what is missing. */
export function localProviderConfig(env: NodeJS.ProcessEnv = process.env): LocalProviderConfig {
  const needed = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
  return {
    port: Number(needed('DONDOC_IDENTITY_PORT')),
    folder: needed('DONDOC_IDENTITY_FOLDER'),
    publicUrl: needed('PUBLIC_URL'),
    audience: needed('OIDC_AUDIENCE'),
    clientId: needed('OIDC_CLIENT_ID'),
  };
}
