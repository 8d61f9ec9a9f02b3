import { type DateMention, findDates } from './find-dates.js';
import { partsOf } from './read-deadline.js';
import type { Milestone } from './types.js';

/** What stands before a date by which something is to be done; the date of a cited document has none of it. */
const byWhen =
  /(?:(?:hoàn thành|xong|chậm nhất(?: là)?|muộn nhất(?: là)?) )?(?:(?:trong|trước|đến hết|đến|hết|vào|cuối) )(?:(?:cuối|hết) )?(?:ngày )?$|(?:hoàn thành|xong|chậm nhất(?: là)?|muộn nhất(?: là)?) (?:ngày )?$/iu;

const longestLead = 40;

/** The dates inside a task by which a part of it is due, as written with their preposition. */
export function readMilestones({ text, line }: { text: string; line: number }): Milestone[] {
  return findDates(text).flatMap((mention) => {
    const lead = leadBefore({ text, mention });
    if (lead === undefined || (mention.precision === 'date' && mention.date === undefined)) return [];
    return [{ text: lead + mention.text, line, ...partsOf(mention) }];
  });
}

function leadBefore({ text, mention }: { text: string; mention: DateMention }): string | undefined {
  return byWhen.exec(text.slice(Math.max(0, mention.index - longestLead), mention.index))?.[0];
}
