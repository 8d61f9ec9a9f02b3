import { delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runToSuccess } from '../servers/run-command.js';
import type { Tools } from '../servers/way.js';
import { type Service, scriptOf } from './compose-file.js';

const LIMIT_MS = 120_000;
/** As `restart: on-failure:5`. */
const attempts = 5;

/** Runs the very script of a job of docker-compose.yml, with its programs from `programs` and other folders in the place of the image's. */
export async function runComposeJob({
  name,
  service,
  environment,
  programs,
  folders = {},
  tools,
}: {
  name: string;
  service: Service;
  environment: Readonly<Record<string, string>>;
  /** Folders of the programs that the image has. */
  programs: readonly string[];
  /** Folders of the image, by their names there. */
  folders?: Readonly<Record<string, string>>;
  tools: Tools;
}): Promise<void> {
  const script = Object.entries(folders).reduce((text, [there, here]) => {
    if (!text.includes(there)) throw new Error(`the job ${name} does not use ${there} any more`);
    return text.replaceAll(there, here);
  }, scriptOf(service));
  const [shell = '', ...options] = service.entrypoint ?? [];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await runToSuccess({
        title: `the job ${name}`,
        program: {
          command: shell,
          args: [...options, script],
          env: { ...environment, PATH: [...programs, ...tools.path].join(delimiter) },
        },
        limitMs: LIMIT_MS,
        tools,
      });
      return;
    } catch (fault) {
      if (attempt === attempts || tools.signal.aborted) throw fault;
      await pause(1_000);
    }
  }
}
