import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { type ParsedMail, simpleParser } from 'mailparser';
import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { localToken } from '../../cli/client-local-token.js';
import { shippedPeople } from '../../data/shipped.js';
import { readEnvironment } from '../../dev/environment.js';
import { type ProductionForm, startProductionForm } from '../../dev/production/start-form.js';
import { createProgress } from '../../dev/progress.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import { payloadKeysIn } from '../../temporal/payload-keys.js';
import type { EventRecord } from '../backup/stricken-system.js';
import type { Issuer } from '../chaos/issuer.js';

const administrator = 'quan-tri';
const namespace = 'dondoc';

/** What a command of the operator said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The form of production with people who are logged in at its provider, and a look into its stores. */
export class Office {
  readonly form: ProductionForm;
  /** Tokens of everybody in the directory, by the form's own provider. */
  readonly issuer: Issuer;
  readonly store: Store;
  #connection: Connection;
  client: Client;

  static async open(): Promise<Office> {
    const home = mkdtempSync(join(tmpdir(), 'dondoc-production-'));
    const said: string[] = [];
    const line = (text: string) => void said.push(text);
    try {
      const form = await startProductionForm({
        environment: {
          ...readEnvironment(),
          ...{ home, port: 0, oidcIssuer: undefined, mongodbPort: undefined, temporalPort: undefined },
        },
        progress: { ...createProgress(), line },
        signal: new AbortController().signal,
        adapt: mailAtAnyTime,
      });
      const people = shippedPeople().map(({ id }) => id);
      const tokens = await Promise.all(
        people.map(async (id) => [id, await localToken({ baseUrl: form.address, as: id })] as const),
      );
      return new Office({ form, tokens: new Map(tokens), connection: await connect(form) });
    } catch (fault) {
      process.stderr.write(`${said.join('\n')}\n`);
      rmSync(home, { recursive: true, force: true });
      throw fault;
    }
  }

  private constructor({
    form,
    tokens,
    connection,
  }: {
    form: ProductionForm;
    tokens: ReadonlyMap<string, string>;
    connection: Connection;
  }) {
    this.form = form;
    this.issuer = {
      address: form.identity ?? '',
      token: (person) => tokens.get(person) ?? '',
      stop: () => Promise.resolve(),
    };
    this.store = openMongoStore({ uri: form.mongodbUri });
    this.#connection = connection;
    this.client = this.#clientOver(connection);
  }

  /** After Temporal was away for long. */
  async reconnect(): Promise<void> {
    await this.#connection.close();
    this.#connection = await connect(this.form);
    this.client = this.#clientOver(this.#connection);
  }

  #clientOver(connection: Connection): Client {
    const keys = payloadKeysIn(this.form.parts['worker-1']?.program.env?.['DONDOC_PAYLOAD_KEYS']);
    return new Client({ connection, namespace, dataConverter: dataConverterOf(keys) });
  }

  /** Runs the dondoc command of the image, as the operator does. */
  async operate(...args: readonly string[]): Promise<Said> {
    const { home, image, parts, settingsFile } = this.form;
    const { PATH = '', ...worker } = parts['worker-1']?.program.env ?? {};
    const env = {
      ...worker,
      DONDOC_HOME: home,
      DONDOC_TOKEN: this.issuer.token(administrator),
      PATH: [join(parts['postgresql']?.program.command ?? '', '..'), PATH].join(delimiter),
    };
    const command = ['--import', 'tsx', 'cli/main.ts', '--lang', 'en', ...args];
    if (args[0] === 'doctor') command.push('--env', settingsFile);
    return said({ args: command, folder: image.folder, env });
  }

  /** Runs a command of node as in the container of a part. */
  async run(part: string, [node, ...args]: readonly string[]): Promise<Said> {
    if (node !== 'node') throw new Error(`not a command of node: ${String(node)}`);
    return said({ args, folder: this.form.image.folder, env: this.form.parts[part]?.program.env ?? {} });
  }

  /** Runs a program of PostgreSQL on its server. */
  async psql(database: string, sql: string): Promise<string> {
    const address = new URL(this.form.postgres[0] ?? '');
    address.pathname = `/${database}`;
    const program = join(this.form.parts['postgresql']?.program.command ?? '', '..', 'psql');
    const args = [
      '--dbname',
      address.href,
      '--no-align',
      '--tuples-only',
      '--set',
      'ON_ERROR_STOP=1',
      '-c',
      sql,
    ];
    return new Promise((resolve, reject) => {
      execFile(program, args, (fault, out, err) => (fault ? reject(new Error(err)) : resolve(out.trim())));
    });
  }

  /** The mails that the catcher has taken. */
  async mails(): Promise<readonly ParsedMail[]> {
    const names = readdirSync(this.form.mails).filter((name) => !name.startsWith('.'));
    return Promise.all(names.map((name) => simpleParser(readFileSync(join(this.form.mails, name)))));
  }

  /** All events, by the task or period to which they happened. */
  async record(): Promise<EventRecord> {
    const driver = new mongoose.mongo.MongoClient(this.form.mongodbUri);
    const record = new Map<string, string[]>();
    const events = driver.db().collection('events').find().sort({ taskId: 1, sequence: 1 });
    for await (const { taskId, event } of events)
      record.set(String(taskId), [...(record.get(String(taskId)) ?? []), JSON.stringify(event)]);
    await driver.close();
    return record;
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.#connection.close();
    await this.form.close();
    rmSync(this.form.home, { recursive: true, force: true });
  }
}

function said({
  args,
  folder,
  env,
}: {
  args: readonly string[];
  folder: string;
  env: NodeJS.ProcessEnv;
}): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (fault, out, err) =>
      resolve({ code: typeof fault?.code === 'number' ? fault.code : fault ? -1 : 0, out, err }),
    );
  });
}

function connect({ temporalAddress }: ProductionForm): Promise<Connection> {
  return Connection.connect({ address: temporalAddress });
}

/** An office that is written to at night too: what the test sees does not hang on the hour in which it runs. */
function mailAtAnyTime(folder: string): void {
  const file = join(folder, 'data', 'mailing.json');
  const mailing = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...mailing, urgentInQuietHours: true, urgentOnOffDays: true }));
}
