import { join } from 'node:path';
import type { Program } from '../supervisor/process-group.js';
import { environmentOf, type Settings } from './compose-environment.js';
import type { Service } from './compose-file.js';
import { temporalPorts } from './ports.js';

/** The server that the image of compose holds, with the image's own template of settings, on loopback. */
export function temporalServerProgram({
  folder,
  service,
  settings,
  postgresPort,
  ports,
}: {
  /** As `findTemporalServer` gives it. */
  folder: string;
  service: Service;
  settings: Settings;
  postgresPort: number;
  ports: Readonly<Record<(typeof temporalPorts)[number], number>>;
}): Program {
  return {
    command: join(folder, 'temporal-server'),
    args: ['--root', folder, '--config', 'config', '--env', 'docker', '--allow-no-auth', 'start'],
    env: {
      TZ: 'UTC',
      ...environmentOf({
        ...{ service, settings },
        other: { POSTGRES_SEEDS: '127.0.0.1', DB_PORT: String(postgresPort) },
      }),
      // The template asks for the port of the second database by a name of its own.
      VISIBILITY_DB_PORT: String(postgresPort),
      BIND_ON_IP: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: join(folder, 'config', 'dynamicconfig', 'docker.yaml'),
      ...Object.fromEntries(temporalPorts.map((name) => [name, String(ports[name])])),
    },
    cwd: folder,
  };
}
