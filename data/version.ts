import { readFileSync } from 'node:fs';

/** The version of dondoc that runs. */
export function shippedVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
