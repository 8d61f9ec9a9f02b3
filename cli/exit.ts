import { CommanderError } from 'commander';
import type { PlanError } from '../domain/plan/types.js';
import type { Language, LocalizedText } from '../domain/text/localized.js';

/** 1: a bug. 2: what was given cannot be taken. 3: no server to be had. 4: what was examined does not hold. */
export type ExitCode = 1 | 2 | 3 | 4;

/** The exit code of a command that came to its end and found something that does not hold, or has to be looked at. */
export const doesNotHold = 4 satisfies ExitCode;

/** A command that ends without its result: its exit code, one sentence, and lines that go with it. */
export class CommandFailed extends Error {
  readonly exitCode: ExitCode;
  readonly sentence: LocalizedText;
  readonly details: readonly LocalizedText[];

  constructor({
    exitCode,
    sentence,
    details = [],
  }: {
    exitCode: ExitCode;
    sentence: LocalizedText;
    details?: readonly LocalizedText[];
  }) {
    super(sentence.en);
    this.exitCode = exitCode;
    this.sentence = sentence;
    this.details = details;
  }
}

/** A file that is no plan; its sentence names the line. */
export function planRefused({ message }: PlanError): CommandFailed {
  return new CommandFailed({ exitCode: 2, sentence: message });
}

/**
 * Says on the error stream why a command ended, and sets the exit code. The process ends by itself, so that what was
 * written to a pipe before still arrives.
 */
export function endWith({ fault, language }: { fault: unknown; language: Language }): void {
  const failed = failureOf(fault);
  if (failed === undefined) return;
  process.stderr.write(`${failed.sentence[language]}\n`);
  for (const detail of failed.details) process.stderr.write(`${detail[language]}\n`);
  process.exitCode = failed.exitCode;
}

function failureOf(fault: unknown): CommandFailed | undefined {
  if (fault instanceof CommandFailed) return fault;
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? undefined : badUsage(fault);
  const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return new CommandFailed({
    exitCode: 1,
    sentence: { vi: `Lỗi trong chương trình: ${words}`, en: `A fault in the program: ${words}` },
  });
}

function badUsage({ code, message }: CommanderError): CommandFailed {
  if (code === 'commander.help') return new CommandFailed({ exitCode: 2, sentence: seeHelp });
  const said = message.replace(/^error: /, '').replace(/\s+/g, ' ');
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Lệnh gõ chưa đúng (${said}). ${seeHelp.vi}`,
      en: `The command cannot be used as typed (${said}). ${seeHelp.en}`,
    },
  });
}

const seeHelp: LocalizedText = {
  vi: 'Xem cách dùng: dondoc --help',
  en: 'For usage: dondoc --help --lang en',
};
