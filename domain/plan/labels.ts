import { foldDiacritics } from '../text/fold.js';

export type LabelRole = 'causes' | 'remedy' | 'time' | 'responsibility' | 'tasks' | 'lead' | 'coordinator';

export type Label = {
  readonly role: LabelRole;
  readonly words: string;
  /** False for wordings that are met but are not the form's own. */
  readonly standard: boolean;
  readonly keys: readonly string[];
};

const label = (role: LabelRole, words: string, standard = false): Label => ({
  role,
  words,
  standard,
  keys: words.split(' ').map(keyOf),
});

/** The wordings of the form (the first of each role) and those met beside it; compared without diacritics and case. */
const labels: readonly Label[] = [
  label('causes', 'Nguyên nhân', true),
  label('causes', 'Nguyên nhân của hạn chế'),
  label('causes', 'Nguyên nhân hạn chế'),
  label('remedy', 'Kế hoạch khắc phục', true),
  label('remedy', 'Biện pháp khắc phục'),
  label('remedy', 'Giải pháp khắc phục'),
  label('time', 'Thời gian khắc phục', true),
  label('time', 'Thời gian khắc phục xong'),
  label('time', 'Thời gian thực hiện'),
  label('time', 'Thời gian hoàn thành'),
  label('time', 'Thời hạn khắc phục'),
  label('time', 'Thời hạn hoàn thành'),
  label('time', 'Thời gian'),
  label('time', 'Thời hạn'),
  label('responsibility', 'Trách nhiệm của các đơn vị', true),
  label('responsibility', 'Trách nhiệm các đơn vị'),
  label('responsibility', 'Đơn vị thực hiện'),
  label('tasks', 'Nhiệm vụ, giải pháp khắc phục', true),
  label('tasks', 'Nhiệm vụ, giải pháp'),
  label('tasks', 'Nhiệm vụ và giải pháp khắc phục'),
  label('tasks', 'Giải pháp khắc phục'),
  label('tasks', 'Nhiệm vụ'),
  label('lead', 'Đơn vị chủ trì', true),
  label('lead', 'Đơn vị chủ trì thực hiện'),
  label('lead', 'Cơ quan chủ trì'),
  label('lead', 'Cơ quan chủ trì thực hiện'),
  label('coordinator', 'Đơn vị phối hợp', true),
  label('coordinator', 'Đơn vị phối hợp thực hiện'),
  label('coordinator', 'Cơ quan phối hợp'),
  label('coordinator', 'Cơ quan phối hợp thực hiện'),
];

const wordsPattern = /[^\s:：]+/gu;
const longestLabelInWords = 8;

export type LabelMatch = { readonly label: Label; readonly length: number };

/** The longest of the labels of these roles with which the text begins, and its length in the text as typed. */
export function labelAtStart({
  text,
  roles,
}: {
  text: string;
  roles: readonly LabelRole[];
}): LabelMatch | undefined {
  const typed = [...firstWords(text)];
  return labels
    .filter(({ role }) => roles.includes(role))
    .map((known) => ({ label: known, length: matchedLength({ typed, keys: known.keys }) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)[0];
}

export function standardLabel(role: LabelRole): string {
  return labels.find((known) => known.role === role && known.standard)?.words ?? role;
}

function* firstWords(text: string): Generator<{ key: string; end: number }> {
  let count = 0;
  for (const match of text.slice(0, 400).matchAll(wordsPattern)) {
    if (count === longestLabelInWords) return;
    count += 1;
    yield { key: keyOf(match[0]), end: match.index + match[0].trimEnd().length };
  }
}

function keyOf(word: string): string {
  return foldDiacritics(word).replace(/[^a-z0-9]/g, '');
}

function matchedLength({
  typed,
  keys,
}: {
  typed: readonly { key: string; end: number }[];
  keys: readonly string[];
}): number {
  const fits = keys.every((key, at) => typed[at]?.key === key);
  return fits ? (typed[keys.length - 1]?.end ?? 0) : 0;
}
