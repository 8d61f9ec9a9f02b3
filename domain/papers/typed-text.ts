import type { LocalizedText } from '../text/localized.js';

/** How long one text around the tables may be. */
const longestTextInCharacters = 20_000;

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
/** What a spreadsheet would run if the text were copied into it. */
const formula = /^\s*(?:=|@[a-z]+\(|[+-][a-z]{2,}\(|[+@-]?cmd\|)/imu;

/** Why a text that a person typed cannot stand in a paper; undefined of one that can. */
export function typedTextProblem(text: string): LocalizedText | undefined {
  if (text.length > longestTextInCharacters)
    return {
      vi: `Dài quá ${String(longestTextInCharacters)} ký tự.`,
      en: `Longer than ${String(longestTextInCharacters)} characters.`,
    };
  if (controls.test(text)) return { vi: 'Có ký tự điều khiển.', en: 'Has control characters.' };
  if (formula.test(text))
    return { vi: 'Có dòng bắt đầu như một công thức.', en: 'Has a line that begins like a formula.' };
  return undefined;
}

/** Why a name of a person, position or recipient cannot stand in a paper: one line, without what makes a path or markup. */
export function typedNameProblem(text: string): LocalizedText | undefined {
  if (text.trim() === '') return { vi: 'Để trống.', en: 'Is empty.' };
  if (/[\r\n\t]/u.test(text)) return { vi: 'Phải là một dòng.', en: 'Must be one line.' };
  if (/[\\<>]|\.\.|^\/|\/$/u.test(text))
    return { vi: 'Có ký tự của đường dẫn hoặc mã.', en: 'Has characters of a path or of markup.' };
  return typedTextProblem(text);
}
