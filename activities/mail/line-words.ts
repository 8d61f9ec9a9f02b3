import type { DigestLine, DigestTask } from '../../domain/notices/digest.js';
import { withinSentence } from '../../domain/notices/duty-name.js';
import type { NameOf } from '../../domain/notices/notice.js';
import { spokenDate } from '../../domain/notices/spoken-date.js';
import type { Language, LocalizedText } from '../../domain/text/localized.js';
import { moreWords, oneLine, words } from './words.js';

/** A line of a digest in words of one language, the same for text and HTML. */
export interface LineWords {
  readonly title: string;
  readonly details: readonly string[];
  /** What the reader must decide, and by when. */
  readonly action?: string;
  /** The single tasks or units behind a line that stands for many. */
  readonly parts: readonly { readonly label: string; readonly href: string }[];
  /** How many more of them there are, in words; they are in the list. */
  readonly moreParts?: string;
  readonly href: string;
}

/** As many as an officer has in a bad week; the list holds all. */
const mostParts = 40;

export function lineWords({
  line,
  language,
  nameOf,
}: {
  line: DigestLine;
  language: Language;
  nameOf: NameOf;
}): LineWords {
  const say = ({ [language]: text }: LocalizedText): string => text;
  const name = (id: string): string => oneLine(say(nameOf(id)));
  const { stance, tasks, debtors, href, directBy } = line;
  const title = titleOf({ line, say, name });
  const details = [say(dateWords(line)), ...(stance === 'directs' ? [say(reachedWords(line))] : [])];
  return {
    title,
    details,
    ...(directBy !== undefined && { action: say(actionWords(directBy)) }),
    parts:
      tasks.length === 1
        ? []
        : tasks.slice(0, mostParts).map((task) => ({
            label: debtors.length > 1 ? name(task.debtor) : task.number || task.title,
            href: task.href,
          })),
    ...(tasks.length > mostParts && { moreParts: say(moreWords(tasks.length - mostParts)) }),
    href,
  };
}

function titleOf({
  line: { stance, duty, debtors, tasks },
  say,
  name,
}: {
  line: DigestLine;
  say: (text: LocalizedText) => string;
  name: (id: string) => string;
}): string {
  const [task] = tasks;
  const [debtor = ''] = debtors;
  const many = tasks.length > 1;
  const oneTask = task ? ` – ${taskWords(task)}` : '';
  if (debtors.length > 1) return `${say(duty)}${oneTask}: ${String(debtors.length)} ${say(words.units)}`;
  const what = stance === 'owes' ? say(duty) : `${name(debtor)}: ${say(withinSentence(duty))}`;
  if (!many) return `${what}${oneTask}`;
  return `${what}${stance === 'owes' ? ':' : ','} ${String(tasks.length)} ${say(words.task)}`;
}

function taskWords({ number, title }: DigestTask): string {
  return oneLine(`${number} ${title}`);
}

function dateWords({ stance, due, lateWorkingDays }: DigestLine): LocalizedText {
  const date = spokenDate(due);
  if (stance === 'consented') {
    return {
      vi: `Không trả lời đến hết ngày ${date.vi}, được coi là đồng ý`,
      en: `No answer by the end of ${date.en}, taken as consent`,
    };
  }
  if (lateWorkingDays === undefined) return { vi: `Hạn ${date.vi}`, en: `Due ${date.en}` };
  if (lateWorkingDays === 0) return { vi: `Đã quá hạn ${date.vi}`, en: `Overdue, was due ${date.en}` };
  const days = lateWorkingDays === 1 ? 'working day' : 'working days';
  return {
    vi: `Quá hạn ${String(lateWorkingDays)} ngày làm việc (hạn ${date.vi})`,
    en: `${String(lateWorkingDays)} ${days} overdue (due ${date.en})`,
  };
}

function reachedWords({ reachedOn }: DigestLine): LocalizedText {
  const date = spokenDate(reachedOn);
  return { vi: `Chuyển đến từ ngày ${date.vi}`, en: `With you since ${date.en}` };
}

function actionWords(directBy: DigestLine['due']): LocalizedText {
  const date = spokenDate(directBy);
  return {
    vi: `Cần cho ý kiến chỉ đạo đến hết ngày ${date.vi}`,
    en: `Your direction is needed by the end of ${date.en}`,
  };
}
