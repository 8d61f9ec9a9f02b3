import { expect, test } from '@jest/globals';
import { landing } from '../../domain/task/filing.js';
import { fileReport } from '../../domain/unit-report/file-report.js';
import { saveDraft } from '../../domain/unit-report/save-draft.js';
import { sendDraftBack, submitDraft } from '../../domain/unit-report/submit.js';
import { reportOf } from '../../domain/unit-report/unit-report.js';
import { at, dpi, head, type Life, officer } from '../task/fixtures.js';
import {
  chairman,
  factsOf,
  filed,
  line,
  nil,
  now,
  period,
  progress,
  saved,
  submitted,
  task,
} from './desk.js';

const twoTasks = () => [task(1), task(2)] as const;

test('an officer saves, submits, the head files: the filing has each line, and the version that he saw is filed', () => {
  const [one, two] = twoTasks();
  const facts = factsOf({ lives: [one, two] });
  const draft = submitted(facts, [line(one), line(two, nil)]);
  expect(draft).toMatchObject({ version: 2, status: 'submitted', writtenBy: 'an' });
  const filing = filed(facts, draft);
  expect(filing).toMatchObject({
    id: 'ke-hoach-2022/2022-Q3/so-y-te/1',
    version: 1,
    draftVersion: 2,
    draftedBy: 'an',
    filedBy: head,
    filedAt: now,
    lines: [line(one), line(two, nil)],
  });
  expect(reportOf({ draft, filings: [filing] })).toMatchObject({ status: 'filed', filings: 1 });
});

test('filing the same version again gives the filing that is there', () => {
  const [one, two] = twoTasks();
  const facts = factsOf({ lives: [one, two] });
  const draft = submitted(facts, [line(one), line(two)]);
  const filing = filed(facts, draft);
  const { landed: _, ...first } = filing;
  const later = at('2022-09-14', '10:00');
  const again = fileReport({ facts: { ...facts, draft, filings: [filing] }, by: head, seen: 2, now: later });
  expect(again).toEqual({ ok: true, filing: first });
});

test('a draft that was submitted is a draft again when somebody saves it; what was sent back says why until it is submitted again', () => {
  const [one, two] = twoTasks();
  const lines = [line(one), line(two)];
  const facts = factsOf({ lives: [one, two] });
  expect(saved({ ...facts, draft: submitted(facts, lines) }, lines)).toMatchObject({
    version: 3,
    status: 'draft',
  });
  const back = sendDraftBack({
    facts: { ...facts, draft: submitted(facts, lines) },
    by: head,
    seen: 2,
    reason: 'Thiếu số liệu',
    now,
  });
  if (!back.ok) throw new Error(back.refusal.code);
  expect(back.draft).toMatchObject({ version: 3, status: 'sentBack', sentBackReason: 'Thiếu số liệu' });
  const changed = saved({ ...facts, draft: back.draft }, lines);
  expect(changed).toMatchObject({ version: 4, status: 'draft', sentBackReason: 'Thiếu số liệu' });
  const resubmitted = submitDraft({ facts: { ...facts, draft: changed }, by: officer, seen: 4, now });
  expect(resubmitted.ok && resubmitted.draft.sentBackReason).toBeUndefined();
});

test('a draft may be half written, and keeps a line whose task was closed after it was saved; it goes to the head only without it', () => {
  const [one, two] = twoTasks();
  const half = saved(factsOf({ lives: [one, two] }), [line(one, progress(' ')), line(two)]);
  two.does(now, chairman, { type: 'withdraw', reason: 'Trùng nhiệm vụ' });
  const facts = { ...factsOf({ lives: [one, two] }), draft: half };
  const typedOn = saved(facts, [line(one), line(two)]);
  expect(typedOn.lines).toHaveLength(2);
  expect(codeOf(submitDraft({ facts: { ...facts, draft: typedOn }, by: officer, seen: 2, now }))).toEqual([
    'taskClosed',
    [two.state.brief.taskId],
  ]);
  expect(saved({ ...facts, draft: typedOn }, [line(one)]).lines).toHaveLength(1);
});

test('after DPI returned some lines only those are owed, and they are filed as the second version', () => {
  const [one, two] = twoTasks();
  const facts = factsOf({ lives: [one, two] });
  const draft = submitted(facts, [line(one), line(two)]);
  const filing = filed(facts, draft);
  const landed = [one, two].map((life) => land(life, filing));
  one.does(at('2022-09-14', '10:00'), dpi, {
    type: 'returnReport',
    period,
    version: 1,
    reason: 'Thiếu số liệu',
  });
  const after = factsOf({ lives: [one, two], draft, filings: [{ ...filing, landed }] });
  const both = saveDraft({ facts: after, by: officer, seen: 2, lines: [line(one), line(two)], now });
  expect(codeOf(both)).toEqual(['notOwed', [two.state.brief.taskId]]);
  const anew = saved(after, [line(one, progress('Đã bổ sung số liệu.'))]);
  expect(anew).toMatchObject({ version: 3, status: 'draft' });
  expect(filed(after, anew, at('2022-09-14', '11:00'))).toMatchObject({
    id: 'ke-hoach-2022/2022-Q3/so-y-te/2',
    draftVersion: 3,
  });
});

test('a line that was filed and that the read copy of its task does not know of yet is not owed twice', () => {
  const [one, two] = twoTasks();
  const facts = factsOf({ lives: [one, two] });
  const draft = submitted(facts, [line(one), line(two)]);
  const filing = filed(facts, draft);
  const onItsWay = { ...facts, draft, filings: [filing] };
  const lines = [line(one)];
  expect(codeOf(saveDraft({ facts: onItsWay, by: officer, seen: 2, lines, now }))).toEqual([
    'alreadyFiled',
    [one.state.brief.taskId],
  ]);
  const landedLater = { ...filing, landed: [land(one, filing), land(two, filing)] };
  const oldCopies = { ...onItsWay, filings: [landedLater] };
  expect(codeOf(saveDraft({ facts: oldCopies, by: officer, seen: 2, lines, now }))[0]).toBe('alreadyFiled');
  const refused = { ...filing, landed: [{ taskId: one.state.brief.taskId, outcome: 'notNow' }] };
  expect(
    codeOf(saveDraft({ facts: { ...onItsWay, filings: [refused] }, by: officer, seen: 2, lines, now })),
  ).toEqual(['done']);
});

/** The line of a filing lands in its task. */
function land(life: Life, filing: ReturnType<typeof filed>) {
  const { taskId } = life.state.brief;
  const content = filing.lines.find((one) => one.taskId === taskId)?.content ?? nil;
  const { id: _id, by, ...body } = landing({ ...filing, filing: filing.id, content });
  life.does(at('2022-09-14', '09:00'), by, body);
  return { taskId, outcome: 'landed', sequence: life.state.sequence };
}

function codeOf(
  decision:
    | { readonly ok: true }
    | { readonly ok: false; readonly refusal: { readonly code: string; readonly tasks?: readonly string[] } },
): readonly unknown[] {
  if (decision.ok) return ['done'];
  const { code, tasks } = decision.refusal;
  return tasks ? [code, tasks] : [code];
}
