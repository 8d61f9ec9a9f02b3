import type { Command } from 'commander';
import type { Schemas } from '../client/client.js';
import { commandNames } from '../domain/task/command-names.js';
import type { CommandBody } from '../domain/task/commands.js';
import type { Language } from '../domain/text/localized.js';
import { type Api, api } from './api-command.js';
import {
  type CommandForms,
  commandForms,
  jsonOf,
  missingFields,
  readFields,
  usageOf,
} from './command-form.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { readWholeFile } from './read-file.js';
import { taskArgument } from './task-show.js';
import { textTable } from './text-table.js';

interface Options {
  readonly data?: string;
  readonly file?: string;
  readonly under?: string;
  readonly json?: boolean;
}

const longestFile = 1_000_000;

/**
 * `dondoc act TASK [COMMAND] [--field value…] [--data JSON | --file FILE] [--under DELEGATION] [--json]`: without a command it
 * says what may be done now. The fields are those of the API that is asked.
 */
export function register(program: Command): void {
  const text = (vi: string, en: string) => say(program, { vi, en });
  program
    .command('act')
    .description(
      text(
        'Ra một lệnh cho nhiệm vụ; không nêu lệnh thì liệt kê những việc bạn làm được lúc này.',
        'Give a command to a task; without a command, list what you may do now.',
      ),
    )
    .argument('<task>', say(program, taskArgument))
    .argument('[command]', text('lệnh, ví dụ acceptAssignment', 'the command, as acceptAssignment'))
    .option('--data <json>', text('các mục của lệnh dạng JSON', 'the fields of the command as JSON'))
    .option('--file <file>', text('tệp JSON chứa các mục của lệnh', 'a JSON file with the fields'))
    .option('--under <delegation>', text('theo ủy quyền nào', 'under which delegation'))
    .option('--json', say(program, asJson))
    .addHelpText(
      'after',
      text(
        '\nMỗi mục của lệnh là một tùy chọn, ví dụ: dondoc act mau/1.1/so-y-te returnAssignment --reason "Không thuộc thẩm quyền"',
        '\nEach field of a command is an option, as: dondoc act mau/1.1/so-y-te returnAssignment --reason "Not our field"',
      ),
    )
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (taskId: string, type: string | undefined, options: Options, command: Command) => {
      const language = languageOf(command);
      const asked = api();
      const forms = commandForms(await asked.document());
      if (type === undefined || type.startsWith('-')) {
        await showPossibilities({ asked, taskId, forms, options, language });
        return;
      }
      const args = command.args.slice(2);
      const body = await bodyOf({ type, forms, options, args });
      const delegation = options.under === undefined ? {} : { delegation: options.under };
      const receipt = await asked.call((client) =>
        client.POST('/tasks/{taskId}/commands', {
          params: { path: { taskId } },
          body: { ...delegation, command: body },
        }),
      );
      const said = options.json ? JSON.stringify(receipt) : done({ receipt, type: body.type })[language];
      process.stdout.write(`${said}\n`);
    });
}

async function showPossibilities({
  asked,
  taskId,
  forms,
  options: { under, json = false },
  language,
}: {
  asked: Api;
  taskId: string;
  forms: CommandForms;
  options: Options;
  language: Language;
}): Promise<void> {
  const params = { path: { taskId }, query: under === undefined ? {} : { delegation: under } };
  const all = await asked.call((client) => client.GET('/tasks/{taskId}/possibilities', { params }));
  // What is filed with a whole report has a command of its own: dondoc report.
  const possible = all.filter(({ command }) => forms.has(command));
  if (json) {
    process.stdout.write(`${JSON.stringify(possible)}\n`);
    return;
  }
  const none = {
    vi: 'Lúc này bạn không làm được gì với nhiệm vụ này.',
    en: 'There is nothing that you may do with this task now.',
  };
  const rows = possible.map(({ command, target }) => [
    command,
    commandNames[command][language],
    target,
    usageOf(forms.get(command) ?? {}),
  ]);
  process.stdout.write(`${rows.length === 0 ? none[language] : textTable(rows).join('\n')}\n`);
}

async function bodyOf({
  type,
  forms,
  options: { data, file },
  args,
}: {
  type: string;
  forms: CommandForms;
  options: Options;
  args: readonly string[];
}): Promise<Exclude<CommandBody, { type: 'fileReport' }>> {
  const form = forms.get(type);
  if (!form) throw unknownCommand({ type, forms });
  const read =
    file === undefined ? data : new TextDecoder().decode(await readWholeFile({ file, longest: longestFile }));
  const whole = read === undefined ? {} : jsonOf({ name: file === undefined ? 'data' : 'file', text: read });
  const fields = { ...(whole as object), ...readFields({ form, args }) };
  const missing = missingFields({ form, given: fields });
  if (missing.length > 0) throw lacking({ missing, type, usage: usageOf(form) });
  // What a schema allows further is the API's to say.
  return { type, ...fields } as Exclude<CommandBody, { type: 'fileReport' }>;
}

function done({
  receipt: { taskId, sequence },
  type,
}: {
  receipt: Schemas['CommandReceipt'];
  type: CommandBody['type'];
}) {
  const name = commandNames[type];
  return {
    vi: `${name.vi}: đã thực hiện (${taskId}, sự kiện ${String(sequence)}).`,
    en: `${name.en}: done (${taskId}, event ${String(sequence)}).`,
  };
}

function unknownCommand({ type, forms }: { type: string; forms: CommandForms }): CommandFailed {
  const names = [...forms.keys()].join(', ');
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Không có lệnh "${type}"; các lệnh: ${names}.`,
      en: `There is no command "${type}"; there are: ${names}.`,
    },
  });
}

function lacking({
  missing,
  type,
  usage,
}: {
  missing: readonly string[];
  type: string;
  usage: string;
}): CommandFailed {
  const names = missing.map((name) => `--${name}`).join(', ');
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Lệnh ${type} còn thiếu ${names}; cách viết: ${type} ${usage}`,
      en: `The command ${type} lacks ${names}; it is written: ${type} ${usage}`,
    },
  });
}
