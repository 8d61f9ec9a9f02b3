import { delimiter } from 'node:path';
import type { Program } from '../supervisor/process-group.js';
import { environmentOf, type Settings } from './compose-environment.js';
import type { Service } from './compose-file.js';
import type { ProductImage } from './product-image.js';

/** Workers or APIs, as many as compose starts, each with what is another for each of them. */
export function productParts({
  name,
  service,
  image,
  settings,
  path,
  otherOf,
}: {
  name: 'worker' | 'api';
  service: Service;
  image: ProductImage;
  settings: Settings;
  path: readonly string[];
  /** The variables that containers have in another way, by the number of the replica. */
  otherOf: (replica: number) => Readonly<Record<string, string>>;
}): readonly { readonly name: string; readonly program: Program }[] {
  const [command = '', ...args] = service.command ?? image.command;
  if (command !== 'node') throw new Error(`docker-compose.yml runs ${command} as ${name}, not node`);
  return Array.from({ length: service.deploy?.replicas ?? 1 }, (_one, replica) => ({
    name: `${name}-${String(replica + 1)}`,
    program: {
      command: process.execPath,
      args,
      // As in a container: nothing of the environment of whoever starts it.
      env: {
        PATH: path.join(delimiter),
        ...image.environment,
        ...environmentOf({ service, settings, other: otherOf(replica) }),
      },
      cwd: image.folder,
    },
  }));
}
