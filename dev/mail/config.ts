/** What the mail catcher is told by whoever starts it. Throws with the name of what is missing. */
export function catcherConfig(env: NodeJS.ProcessEnv = process.env): {
  readonly port: number;
  /** Each mail becomes a file in it. */
  readonly folder: string;
} {
  const needed = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
  return { port: Number(needed('DONDOC_MAIL_CATCHER_PORT')), folder: needed('DONDOC_MAIL_CATCHER_FOLDER') };
}
