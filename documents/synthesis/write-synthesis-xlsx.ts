import type { Instant } from '../../domain/calendar/instant.js';
import { periodName } from '../../domain/synthesis/names.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import type { Language, LocalizedText } from '../../domain/text/localized.js';
import { writeXlsx } from '../xlsx/write-xlsx.js';
import { collectivesSheet } from './collectives-sheet.js';
import { shortcomingsSheet, unitsSheet } from './counts-sheets.js';
import { figuresSheet } from './figures-sheet.js';
import { linesSheet } from './lines-sheet.js';
import { overviewSheet } from './overview-sheet.js';
import { petitionsSheet } from './petitions-sheet.js';
import { leftOut, type SheetTerms } from './sheet-terms.js';
import { synthesisHash } from './synthesis-hash.js';
import { tasksSheet } from './tasks-sheet.js';

/**
 * The workbook of a synthesis: overview, by shortcoming, unit and task, every line, collectives, petitions, money and quantities,
 * with real numbers and dates. Texts that are confidential are left out unless they are asked for; the counts stay.
 */
export function writeSynthesisXlsx({
  synthesis,
  nameOf,
  language = 'vi',
  withConfidential = false,
  hash = synthesisHash(synthesis),
}: {
  synthesis: Synthesis;
  /** Of the whole, where a part is written. */
  hash?: string;
  /** The name of a unit by its id. */
  nameOf: (unit: string) => LocalizedText;
  language?: Language;
  withConfidential?: boolean;
}): Promise<Buffer> {
  const say = (text: LocalizedText) => text[language];
  const isShown: SheetTerms['isShown'] = ({ confidential }) => withConfidential || !confidential;
  const terms: SheetTerms = {
    synthesis,
    say,
    nameOf: (unit) => say(nameOf(unit)),
    isShown,
    open: (text, of) => (isShown(of) ? text : say(leftOut)),
    titles: (subject) => titlesOf({ synthesis, say, hash, subject, withConfidential }),
  };
  return writeXlsx([
    overviewSheet(terms),
    shortcomingsSheet(terms),
    unitsSheet(terms),
    tasksSheet(terms),
    linesSheet(terms),
    collectivesSheet(terms),
    petitionsSheet(terms),
    figuresSheet(terms),
  ]);
}

function titlesOf({
  synthesis: { planTitle, period, due, frozenAt, shortcomings },
  say,
  hash,
  subject,
  withConfidential,
}: {
  synthesis: Synthesis;
  say: SheetTerms['say'];
  hash: string;
  subject: LocalizedText;
  withConfidential: boolean;
}): readonly string[] {
  const name = periodName(period);
  const hasConfidential = shortcomings.some(({ confidential }) => confidential);
  const what = {
    vi: `Tổng hợp báo cáo ${name.vi}: ${subject.vi}`,
    en: `Synthesis of reports, ${name.en}: ${subject.en}`,
  };
  const dates = {
    vi: `Hạn báo cáo: hết ngày ${spokenDate(due)}. Số liệu chốt lúc ${spokenMoment(frozenAt)}.`,
    en: `Reports were due by the end of ${spokenDate(due)}. Figures as they stood at ${spokenMoment(frozenAt)}.`,
  };
  const check = { vi: `Mã kiểm tra (SHA-256): ${hash}`, en: `Hash (SHA-256): ${hash}` };
  const note = {
    vi: 'Nội dung của các hạn chế thuộc diện mật không nêu trong tệp này; số đếm vẫn đầy đủ.',
    en: 'What is said of confidential shortcomings is left out of this file; the counts are complete.',
  };
  const lines = [what, dates, check, ...(hasConfidential && !withConfidential ? [note] : [])];
  return [planTitle, ...lines.map(say)];
}

function spokenDate(date: string): string {
  return date.split('-').reverse().join('/');
}

function spokenMoment(at: Instant): string {
  return `${at.slice(11, 16)} ${spokenDate(at.slice(0, 10))}`;
}
