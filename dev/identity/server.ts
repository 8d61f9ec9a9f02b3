import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { addAccountGrant } from './account-grant.js';
import type { Account } from './accounts.js';
import type { LocalProviderConfig } from './config.js';
import { configurationOf } from './configuration.js';
import type { ProviderKeys } from './keys.js';
import { loginPage } from './login-page.js';
import { style } from './page.js';

/** The local provider on the loopback address. */
export function localProvider({
  config,
  accounts,
  keys,
}: {
  config: LocalProviderConfig;
  accounts: readonly Account[];
  keys: ProviderKeys;
}): Server {
  const host = `127.0.0.1:${String(config.port)}`;
  const provider = new Provider(`http://${host}`, configurationOf({ config, accounts, keys }));
  addAccountGrant({ provider, accounts, audience: config.audience });
  const answerAsProvider = provider.callback();
  return createServer((request, response) => {
    // A page of another site that has its name point here would otherwise get tokens of anybody.
    if (request.headers.host !== host) return void response.writeHead(421).end();
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    if (pathname === '/style.css')
      return void response.writeHead(200, { 'content-type': 'text/css' }).end(style);
    if (!pathname.startsWith('/interaction/')) return void answerAsProvider(request, response);
    const asked = { provider, config, accounts, request, response, pathname, searchParams };
    interact(asked).catch((fault: unknown) => {
      // Of whom nobody knows any more: it began before a restart, or in another browser.
      console.error(fault instanceof Error ? fault.message : fault);
      if (!response.headersSent)
        response.writeHead(303, { location: new URL('/login', config.publicUrl).href });
      response.end();
    });
  });
}

async function interact({
  provider,
  config,
  accounts,
  request,
  response,
  pathname,
  searchParams,
}: {
  provider: Provider;
  config: LocalProviderConfig;
  accounts: readonly Account[];
  request: IncomingMessage;
  response: ServerResponse;
  pathname: string;
  searchParams: URLSearchParams;
}): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method === 'POST') {
    const account = new URLSearchParams(await text(request)).get('account') ?? '';
    if (accounts.some(({ id }) => id === account)) {
      await provider.interactionFinished(request, response, { login: { accountId: account } });
      return;
    }
  }
  const asked = searchParams.get('lang') ?? params['ui_locales'];
  const html = loginPage({
    path: pathname,
    accounts,
    query: {
      words: (searchParams.get('words') ?? '').slice(0, 200),
      role: searchParams.get('role') ?? '',
      language: asked === 'en' ? 'en' : 'vi',
    },
  });
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // Choosing an account leads on to dondoc: browsers hold the way there to be a part of the form.
    'content-security-policy': `default-src 'none'; style-src 'self'; form-action 'self' ${new URL(config.publicUrl).origin}; frame-ancestors 'none'; base-uri 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}
