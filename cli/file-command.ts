import type { Command } from 'commander';
import { ApiProblem, ApiUnreachable } from '../client/problem.js';
import type { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';
import { sentenceOf } from './request-failure.js';

/** The group `dondoc file …`; whoever registers first makes it. */
export function fileCommand(program: Command): Command {
  const made = program.commands.find((command) => command.name() === 'file');
  const description = {
    vi: 'Gửi và tải tệp minh chứng.',
    en: 'Upload and download files of evidence.',
  };
  return made ?? program.command('file').description(say(program, description));
}

/** What a call about a file came to, for the person who asked: 2 for what is refused, 3 for a server that cannot be had. */
export function failureOfFile({
  fault,
  address: { baseUrl, from },
  file,
}: {
  fault: unknown;
  address: ReturnType<typeof apiAddress>;
  file: string;
}): unknown {
  if (fault instanceof ApiProblem) {
    const { vi, en } = sentenceOf(fault);
    const exitCode = fault.status >= 500 ? 3 : 2;
    return new CommandFailed({ exitCode, sentence: { vi: `${file}: ${vi}`, en: `${file}: ${en}` } });
  }
  if (!(fault instanceof ApiUnreachable)) return fault;
  const why = fault.message;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `${file}: không kết nối được dondoc tại ${baseUrl} (địa chỉ lấy từ ${from}): ${why}.`,
      en: `${file}: dondoc cannot be reached at ${baseUrl} (address from ${from}): ${why}.`,
    },
  });
}
