import { errors, type Provider } from 'oidc-provider';
import type { Account } from './accounts.js';
import { accountGrant, resourceServer } from './configuration.js';

/** Gives the command line a token of any account. That is what makes this provider one for trying out and no other. */
export function addAccountGrant({
  provider,
  accounts,
  audience,
}: {
  provider: Provider;
  accounts: readonly Account[];
  audience: string;
}): void {
  provider.registerGrantType(
    accountGrant,
    async (context) => {
      const { client, params } = context.oidc;
      const account = accounts.find(({ id }) => id === params['account']);
      if (!account) throw new errors.InvalidGrant('no such account');
      const token = new provider.AccessToken({
        client,
        accountId: account.id,
        grantId: account.id,
        gty: 'local_account',
        claims: {},
        scope: '',
      });
      token.resourceServer = new provider.ResourceServer(audience, resourceServer(audience));
      context.oidc.entity('AccessToken', token);
      context.body = {
        access_token: await token.save(),
        token_type: token.tokenType,
        expires_in: token.expiration,
      };
    },
    ['account'],
  );
}
