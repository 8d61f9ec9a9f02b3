import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Command } from 'commander';
import { type Finding, type FindingState, worstState } from '../domain/health/finding.js';
import type { Language } from '../domain/text/localized.js';
import { examine } from './doctor-look.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';

/** The exit code of the worst that was found. */
const exitCodes: Readonly<Record<FindingState, number>> = { ok: 0, attention: 1, fault: 2 };
const signs: Readonly<Record<FindingState, string>> = { ok: '✓', attention: '!', fault: '✗' };

/** `dondoc doctor [--env FILE] [--json]`: exit code 0, 1 or 2. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description(
      say(program, {
        vi: 'Khám hệ thống: điều gì sai và phải làm gì. Mã kết thúc 0: tốt, 1: cần xem, 2: lỗi.',
        en: 'Examine the system: what is wrong and what to do. Exit code 0: well, 1: needs a look, 2: fault.',
      }),
    )
    .option(
      '--env <file>',
      say(program, {
        vi: 'đọc thêm cài đặt từ một tệp, ví dụ .env của docker compose',
        en: 'also read settings from a file, such as the .env of docker compose',
      }),
    )
    .option('--json', say(program, asJson))
    .action(async ({ env: file, json = false }: { env?: string; json?: boolean }, command: Command) => {
      const findings = await examine(file === undefined ? {} : settingsIn(file));
      const state = worstState(findings);
      const said = json
        ? JSON.stringify({ state, findings }, null, 1)
        : describe({ findings, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
      process.exitCode = exitCodes[state];
    });
}

function settingsIn(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch {
    throw new CommandFailed({
      exitCode: 2,
      sentence: {
        vi: `Không đọc được tệp cài đặt: ${file}`,
        en: `The file of settings cannot be read: ${file}`,
      },
    });
  }
}

/** What is worst comes last, where the eye is when a command has ended. */
function describe({ findings, language }: { findings: readonly Finding[]; language: Language }): string {
  const order = Object.keys(signs);
  return findings
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map(({ state, about, says }) => `${signs[state]} ${about[language]}: ${oneLine(says[language])}`)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
