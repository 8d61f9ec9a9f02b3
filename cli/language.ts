import type { Command } from 'commander';
import type { Language, LocalizedText } from '../domain/text/localized.js';

const languages: readonly Language[] = ['vi', 'en'];
const option = '--lang';

/** The language asked for on a command line; known before it is parsed, because help is written in it too. */
export function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const asked = args[at]?.includes('=') ? args[at].slice(option.length + 1) : args[at + 1];
  return languages.find((language) => at >= 0 && language === asked) ?? 'vi';
}

/** The language in which the program of this command speaks, as `main` has set it. */
export function languageOf(command: Command): Language {
  return command.optsWithGlobals<{ lang?: Language }>().lang ?? 'vi';
}

/** A sentence in the language of the program. */
export function say(command: Command, text: LocalizedText): string {
  return text[languageOf(command)];
}
