import { BadSetting } from '../environment.js';
import type { Service } from './compose-file.js';

/** What the operator of compose writes into `.env`, by name. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The environment that compose gives to a service, but for what is `other` where there are no containers: addresses, ports, folders. Throws
 * BadSetting where a setting is missing, and an Error where the service has no variable of that name any more.
 */
export function environmentOf({
  service: { environment = {} },
  settings,
  other,
}: {
  service: Service;
  settings: Settings;
  other: Readonly<Record<string, string>>;
}): Readonly<Record<string, string>> {
  const strange = Object.keys(other).find((name) => !(name in environment));
  if (strange !== undefined) throw new Error(`docker-compose.yml sets no ${strange} here`);
  return Object.fromEntries(
    Object.entries(environment).map(([name, text]) => [name, other[name] ?? interpolate({ text, settings })]),
  );
}

/** `${NAME}`, `${NAME:-default}`, `${NAME:?what to do}` and `$$`, as compose reads them. */
export function interpolate({ text, settings }: { text: string; settings: Settings }): string {
  return text.replaceAll(
    /\$\$|\$\{(?<name>\w+)(?::(?<kind>[-?])(?<rest>[^}]*))?\}/gu,
    (whole: string, name?: string, kind?: string, rest: string = '') => {
      if (name === undefined) return whole === '$$' ? '$' : whole;
      const value = settings[name];
      if (value !== undefined && value !== '') return value;
      if (kind === '?') throw new BadSetting(`${name} is not set: ${rest}.`);
      return kind === '-' ? rest : '';
    },
  );
}
