import { localToken } from './client-local-token.js';
import { callerSettings, rememberedAccount } from './config.js';

/** The account of `--as`, said once for a whole command. */
let chosen: string | undefined;

export function actAs(account: string | undefined): void {
  chosen = account;
}

/** Of each account and API one token is enough for a command. */
const tokens = new Map<string, Promise<string>>();

/**
 * The headers that say who sends a request to the API at `baseUrl`: the token in DONDOC_TOKEN; else one of the local provider
 * for the account given, that of `--as`, or the one that is remembered. Empty where nobody was named.
 */
export async function callerHeaders({
  baseUrl,
  as,
}: {
  baseUrl: string;
  as?: string;
}): Promise<Readonly<Record<string, string>>> {
  const { token } = callerSettings();
  const named = as ?? chosen;
  if (named === undefined && token !== undefined) return { authorization: `Bearer ${token}` };
  const account = named ?? rememberedAccount(baseUrl);
  if (account === undefined) return {};
  const key = `${account} ${baseUrl}`;
  const asked = tokens.get(key) ?? localToken({ baseUrl, as: account });
  tokens.set(key, asked);
  return { authorization: `Bearer ${await asked}` };
}
