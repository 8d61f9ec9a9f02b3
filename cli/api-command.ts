import type { Command } from 'commander';
import type { LocalizedText } from '../domain/text/localized.js';
import { ApiProblem, ApiUnreachable, request, requestFile } from './client.js';
import { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';

/** The API for one command: what it refuses ends the command with 2 and its sentence, what keeps it from answering with 3. */
export interface Api {
  readonly ask: <T>(path: string, body?: unknown) => Promise<T>;
  readonly file: (path: string, body?: unknown) => Promise<Uint8Array>;
}

export function api(): Api {
  const { baseUrl, from } = apiAddress();
  const told = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (fault) {
      throw failureOf({ fault, baseUrl, from });
    }
  };
  const prefix = '/api/v1';
  return {
    ask: (path, body) => told(() => request({ baseUrl, path: `${prefix}${path}`, body })),
    file: (path, body) => told(() => requestFile({ baseUrl, path: `${prefix}${path}`, body })),
  };
}

function failureOf({ fault, baseUrl, from }: { fault: unknown; baseUrl: string; from: string }): unknown {
  if (fault instanceof ApiProblem)
    return new CommandFailed({
      exitCode: fault.status >= 500 ? 3 : 2,
      sentence: fault.messages,
      details: fieldsOf(fault),
    });
  const reason = reasonOf({ fault, baseUrl });
  if (!reason) return fault;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Không kết nối được dondoc tại ${baseUrl} (địa chỉ lấy từ ${from}): ${reason.vi}; hãy chạy "npm start", hoặc đặt DONDOC_URL (hay DONDOC_HOME) đúng với bản đang chạy.`,
      en: `dondoc cannot be reached at ${baseUrl} (address from ${from}): ${reason.en}; run "npm start", or set DONDOC_URL (or DONDOC_HOME) to the copy that runs.`,
    },
  });
}

function reasonOf({ fault, baseUrl }: { fault: unknown; baseUrl: string }): LocalizedText | undefined {
  if (fault instanceof ApiUnreachable) {
    const said = fault.message.replace(`${baseUrl}: `, '');
    return { vi: said, en: said };
  }
  if (fault instanceof SyntaxError)
    return { vi: 'nơi trả lời không phải dondoc', en: 'what answers there is not dondoc' };
  if (fault instanceof TypeError && !URL.canParse(baseUrl))
    return { vi: 'đây không phải một địa chỉ', en: 'this is no address' };
  return undefined;
}

function fieldsOf({ details }: ApiProblem): readonly LocalizedText[] {
  const fields = details['fields'];
  if (!Array.isArray(fields)) return [];
  return (fields as { field: string; message: string }[]).map(({ field, message }) => ({
    vi: `${field}: ${message}`,
    en: `${field}: ${message}`,
  }));
}

/** A group of commands such as `dondoc period …`; whoever registers first makes it. */
export function groupOf({
  program,
  name,
  description,
}: {
  program: Command;
  name: string;
  description: string;
}): Command {
  const made = program.commands.find((command) => command.name() === name);
  return made ?? program.command(name).description(description);
}

/** A part of an address. */
export function part(text: string): string {
  return encodeURIComponent(text);
}
