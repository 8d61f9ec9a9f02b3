import type { Command } from 'commander';
import type { IssuedPaper } from '../domain/papers/issued.js';
import { numberWritten } from '../domain/papers/paper-names.js';
import type { Language } from '../domain/text/localized.js';
import { groupOf } from './api-command.js';
import { say } from './language.js';
import { dateIn } from './text-table.js';

/** The group `dondoc paper …`. */
export function paperCommand(program: Command): Command {
  const description = say(program, {
    vi: 'Văn bản: xem dự thảo, ban hành, liệt kê, lấy tệp.',
    en: 'Papers: look at a draft, issue, list, get the file.',
  });
  return groupOf({ program, name: 'paper', description });
}

/** A paper in one row: id, number, date, subject, and what has taken its place. */
export function paperRow({ paper, language }: { paper: IssuedPaper; language: Language }): readonly string[] {
  const { id, number, date, subject, replacedBy } = paper;
  const replaced = { vi: 'đã thay thế bằng', en: 'replaced by' }[language];
  return [
    id,
    numberWritten(number),
    dateIn(date, language),
    subject,
    replacedBy === undefined ? '' : `${replaced} ${replacedBy}`,
  ];
}
