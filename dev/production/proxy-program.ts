import { proxyConfig } from './config.js';
import { proxyOver } from './proxy.js';

const { port, upstreams } = proxyConfig();
const server = proxyOver(upstreams);
server.listen(port, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String(port)} before ${upstreams.join(', ')}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
