import { CommandFailed } from './exit.js';

/** The grant by which a local provider is known; no real one offers it. */
const accountGrant = 'urn:dondoc:grant:local-account';
const client = 'dondoc-command-line';
const answerWithinMs = 10_000;

/** The API, or the provider that it believes, does not answer. */
export class ProviderUnreachable extends Error {}

/**
 * A token by which the person acts at this API, from its local OpenID provider. Throws CommandFailed where the API believes a
 * real provider (that one asks for a password, and gives tokens to programs that it knows) or there is no such account.
 */
export async function localToken({ baseUrl, as }: { baseUrl: string; as: string }): Promise<string> {
  const issuer = await issuerOf(baseUrl);
  const { tokenEndpoint, grants } = await described(issuer);
  if (tokenEndpoint === undefined || !grants.includes(accountGrant) || !isOnThisMachine(issuer))
    throw notLocal(issuer);
  const body = new URLSearchParams({ grant_type: accountGrant, client_id: client, account: as });
  const answer = await ask(tokenEndpoint, { method: 'POST', body });
  const said = (await answer.json().catch(() => ({}))) as { access_token?: unknown };
  if (answer.ok && typeof said.access_token === 'string') return said.access_token;
  if (answer.status !== 400) throw new ProviderUnreachable(`${issuer}: HTTP ${String(answer.status)}`);
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Không có tài khoản "${as}" (danh sách có ở ${issuer}, khi mở ${baseUrl}/login).`,
      en: `There is no account "${as}" (${baseUrl}/login lists them).`,
    },
  });
}

/** The provider that the API believes (RFC 9728). */
async function issuerOf(baseUrl: string): Promise<string> {
  const answer = await ask(new URL('/.well-known/oauth-protected-resource', baseUrl), {});
  const { authorization_servers: servers } = (await answer.json().catch(() => ({}))) as {
    authorization_servers?: unknown;
  };
  const issuer: unknown = Array.isArray(servers) ? servers[0] : undefined;
  if (typeof issuer === 'string' && URL.canParse(issuer)) return issuer;
  throw new ProviderUnreachable(`${baseUrl} does not say which OpenID provider it believes`);
}

async function described(
  issuer: string,
): Promise<{ readonly tokenEndpoint: string | undefined; readonly grants: readonly unknown[] }> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { token_endpoint: endpoint, grant_types_supported: grants } = (await (await ask(url, {})).json()) as {
    token_endpoint?: unknown;
    grant_types_supported?: unknown;
  };
  return {
    tokenEndpoint: typeof endpoint === 'string' ? endpoint : undefined,
    grants: Array.isArray(grants) ? grants : [],
  };
}

async function ask(url: string | URL, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(answerWithinMs) }).catch(
    (fault: unknown) => {
      const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
      throw new ProviderUnreachable(
        `${new URL(url).origin}: ${cause instanceof Error ? cause.message : String(cause)}`,
      );
    },
  );
}

function isOnThisMachine(issuer: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname);
}

function notLocal(issuer: string): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `${issuer} không phải hệ thống đăng nhập cục bộ để dùng thử: ở đó không lấy được mã của người khác; hãy xin mã truy cập của chính mình và đặt vào DONDOC_TOKEN.`,
      en: `${issuer} is no local provider for trying out: it gives no tokens of other people; get an access token of your own there and set DONDOC_TOKEN.`,
    },
  });
}
