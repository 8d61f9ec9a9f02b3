import { projectRoot } from '../../dev/environment.js';
import { probeReady } from '../../dev/start/wait-for.js';
import { launchForChaos } from '../chaos/launch.js';
import { type System, until } from '../chaos/system.js';
import type { UpgradeSite } from './site.js';

/** The whole product of an earlier version, which is upgraded: worker first, then API. `baseUrl` is that of the API of today. */
export async function wholeSite({
  system,
  text,
}: {
  system: System;
  text: string;
}): Promise<UpgradeSite & { readonly baseUrl: string }> {
  const later = await system.besides(projectRoot);
  let baseUrl = system.baseUrl;
  return {
    ...{
      mongodbUri: system.mongodbUri,
      temporalAddress: system.temporalAddress,
      namespace: system.namespace,
    },
    ...{ baseUrl: later.baseUrl, earlierWorker: system.parts.worker, laterWorker: later.worker },
    startLater: async () => {
      later.worker.start();
      later.api.start();
      await until(() => probeReady(later.baseUrl));
    },
    replaceApi: async () => {
      baseUrl = later.baseUrl;
      await system.parts.api.stop();
    },
    senderOf: ({ ledger }) => ({
      ...{ ledger, issuer: system.issuer },
      get baseUrl() {
        return baseUrl;
      },
    }),
    launch: ({ store, planId, calendarOrigin, rate, say }) =>
      launchForChaos({ ...{ system, store, text, planId, say }, rehearsal: { calendarOrigin, rate } }),
  };
}
