import { shippedDirectory, shippedPeople } from '../../data/shipped.js';
import { accountsOf } from './accounts.js';
import { localProviderConfig } from './config.js';
import { keysIn } from './keys.js';
import { localProvider } from './server.js';

const config = localProviderConfig();
const accounts = accountsOf({ people: shippedPeople(), directory: shippedDirectory() });
const server = localProvider({ config, accounts, keys: keysIn(config.folder) });
server.listen(config.port, '127.0.0.1', () => {
  console.log(
    `local OpenID provider on http://127.0.0.1:${String(config.port)}, ${String(accounts.length)} accounts`,
  );
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
