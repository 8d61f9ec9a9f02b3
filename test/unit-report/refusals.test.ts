import { expect, test } from '@jest/globals';
import type { Actor } from '../../domain/task/actor.js';
import type { UnitReportFacts } from '../../domain/unit-report/facts.js';
import { fileReport } from '../../domain/unit-report/file-report.js';
import {
  type UnitReportRefusal,
  type UnitReportRefusalCode,
  unitReportRefusals,
} from '../../domain/unit-report/refusals.js';
import { saveDraft } from '../../domain/unit-report/save-draft.js';
import { sendDraftBack, submitDraft } from '../../domain/unit-report/submit.js';
import type { UnitReportLine } from '../../domain/unit-report/unit-report.js';
import { at, dpi, head, officer, stranger } from '../task/fixtures.js';
import { chairman, factsOf, filed, line, nil, now, progress, saved, submitted, task } from './desk.js';

const one = task(1);
const two = task(2);
const facts = factsOf({ lives: [one, two] });
const lines = [line(one), line(two, nil)];
const [firstId, secondId] = [one.state.brief.taskId, two.state.brief.taskId];
const whole = (): UnitReportFacts => ({ ...facts, draft: submitted(facts, lines) });

const sentBack = (): UnitReportFacts => {
  const sent = sendDraftBack({ facts: whole(), by: head, seen: 2, reason: 'Ghi rõ tỷ lệ.', now });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return { ...facts, draft: sent.draft };
};

const save = (of: Partial<Parameters<typeof saveDraft>[0]> = {}) =>
  saveDraft({ facts, by: officer, seen: of.facts?.draft?.version ?? 0, lines, now, ...of });
const submit = (of: { facts: UnitReportFacts; by?: Actor; now?: string }) =>
  submitDraft({ by: officer, seen: of.facts.draft?.version ?? 0, now, ...of });
const file = (of: { facts: UnitReportFacts; by?: Actor; now?: string; seen?: number }) =>
  fileReport({ by: head, seen: of.facts.draft?.version ?? 0, now, ...of });
const draftWith = (changed: readonly UnitReportLine[]): UnitReportFacts => ({
  ...facts,
  draft: saved(facts, changed),
});

interface Row {
  readonly title: string;
  readonly decision: () =>
    | { readonly ok: true }
    | { readonly ok: false; readonly refusal: UnitReportRefusal };
  readonly code: UnitReportRefusalCode;
  readonly tasks?: readonly string[];
}

const ended = () => {
  const closed = task(3).does(now, chairman, { type: 'withdraw', reason: 'Trùng nhiệm vụ' });
  return { closed, facts: factsOf({ lives: [one, two, closed] }) };
};

const rows: readonly Row[] = [
  { title: 'a head of another unit saves', decision: () => save({ by: stranger }), code: 'otherUnit' },
  { title: 'DPI saves for the unit', decision: () => save({ by: dpi }), code: 'notAuthorized' },
  {
    title: 'a line is of another unit’s task',
    decision: () => save({ lines: [{ taskId: 'ke-hoach-2022/7.1/so-tai-chinh', content: progress() }] }),
    code: 'unknownTask',
    tasks: ['ke-hoach-2022/7.1/so-tai-chinh'],
  },
  {
    title: 'a task has two lines',
    decision: () => save({ lines: [line(one), line(one)] }),
    code: 'doubleLine',
    tasks: [firstId],
  },
  {
    title: 'a share is above a hundred',
    decision: () => save({ lines: [line(one, { ...progress(), percent: 101 })] }),
    code: 'badPercent',
    tasks: [firstId],
  },
  {
    title: 'a new line is of a closed task',
    decision: () => {
      const { closed, facts: known } = ended();
      return save({ facts: known, lines: [line(closed)] });
    },
    code: 'taskClosed',
    tasks: ['ke-hoach-2022/7.3/so-y-te'],
  },
  {
    title: 'somebody saved in between',
    decision: () => save({ facts: draftWith(lines), seen: 0 }),
    code: 'staleVersion',
  },
  {
    title: 'the period has not opened for any of the unit’s tasks',
    decision: () => save({ facts: { ...facts, periodState: {} } }),
    code: 'periodNotOpen',
  },
  {
    title: 'the period opens tomorrow',
    decision: () => save({ facts: { ...facts, periodState: { openedAt: at('2022-09-14', '00:00') } } }),
    code: 'periodNotOpen',
  },
  { title: 'nothing is saved and it is submitted', decision: () => submit({ facts }), code: 'missingLines' },
  {
    title: 'a task has no line when it is submitted',
    decision: () => submit({ facts: draftWith([line(one)]) }),
    code: 'missingLines',
    tasks: [secondId],
  },
  {
    title: 'a task has no line when it is filed: a nil line is set on purpose',
    decision: () => file({ facts: draftWith([line(two)]) }),
    code: 'missingLines',
    tasks: [firstId],
  },
  {
    title: 'a progress line is empty when it is filed',
    decision: () => file({ facts: draftWith([line(one, progress(' \n')), line(two)]) }),
    code: 'emptyText',
    tasks: [firstId],
  },
  { title: 'it is submitted twice', decision: () => submit({ facts: whole() }), code: 'alreadySubmitted' },
  {
    title: 'it is submitted again as it was sent back',
    decision: () => submit({ facts: sentBack() }),
    code: 'unchangedSinceReturn',
  },
  {
    title: 'what was filed is submitted',
    decision: () => {
      const draft = submitted(facts, lines);
      return submit({ facts: { ...facts, draft, filings: [filed(facts, draft)] } });
    },
    code: 'reportFiled',
  },
  {
    title: 'the head files what he sent back himself',
    decision: () => file({ facts: sentBack() }),
    code: 'unchangedSinceReturn',
  },
  {
    title: 'it is sent back twice',
    decision: () => sendDraftBack({ facts: sentBack(), by: head, seen: 3, reason: 'Sai', now }),
    code: 'notSubmitted',
  },
  { title: 'an officer files', decision: () => file({ facts: whole(), by: officer }), code: 'notAuthorized' },
  {
    title: 'a head of another unit files',
    decision: () => file({ facts: whole(), by: stranger }),
    code: 'otherUnit',
  },
  {
    title: 'a delegation that does not exist is used to file',
    decision: () => file({ facts: whole(), by: { ...head, person: 'la', delegation: 'uy-quyen-1' } }),
    code: 'notAuthorized',
    tasks: [firstId, secondId],
  },
  {
    title: 'the head files what he wrote himself',
    decision: () => file({ facts: { ...facts, draft: saved(facts, lines, head) } }),
    code: 'fourEyes',
  },
  {
    title: 'the head files an older version than the stored one',
    decision: () => file({ facts: whole(), seen: 1 }),
    code: 'staleVersion',
  },
  {
    title: 'it is filed after the freeze',
    decision: () =>
      file({
        facts: { ...whole(), periodState: { ...facts.periodState, frozenAt: at('2022-09-13', '00:00') } },
      }),
    code: 'periodFrozen',
  },
  {
    title: 'it is submitted after the freeze',
    decision: () =>
      submit({ facts: { ...draftWith(lines), periodState: { ...facts.periodState, frozenAt: now } } }),
    code: 'periodFrozen',
  },
  {
    title: 'it is filed as of a moment before the tasks owed it',
    decision: () =>
      file({
        facts: { ...whole(), periodState: { openedAt: at('2022-01-01', '00:00') } },
        now: at('2022-07-19', '09:00'),
      }),
    code: 'lineRefused',
    tasks: [firstId, secondId],
  },
  {
    title: 'a draft that was not submitted is sent back',
    decision: () => sendDraftBack({ facts: draftWith(lines), by: head, seen: 1, reason: 'Sai', now }),
    code: 'notSubmitted',
  },
  {
    title: 'it is sent back without a reason',
    decision: () => sendDraftBack({ facts: whole(), by: head, seen: 2, reason: ' ', now }),
    code: 'reasonRequired',
  },
  {
    title: 'what nobody wrote is sent back',
    decision: () => sendDraftBack({ facts, by: head, seen: 0, reason: 'Sai', now }),
    code: 'nothingWritten',
  },
  {
    title: 'all was filed and it is filed again with another version',
    decision: () => {
      const before = whole();
      const draft = before.draft ?? submitted(facts, lines);
      const filings = [filed(facts, draft)];
      return file({ facts: { ...before, filings, draft: { ...draft, version: 3, lines: [] } } });
    },
    code: 'nothingOwed',
  },
  {
    title: 'a line that is on its way is filed again with another version',
    decision: () => {
      const before = whole();
      const draft = before.draft ?? submitted(facts, lines);
      return file({ facts: { ...before, filings: [filed(facts, draft)], draft: { ...draft, version: 3 } } });
    },
    code: 'alreadyFiled',
    tasks: [firstId, secondId],
  },
  {
    title: 'a line is of a task whose report was made',
    decision: () => {
      const made = task(4)
        .does(now, officer, { type: 'draftReport', period: '2022-Q3', content: progress() })
        .does(now, head, { type: 'sendReport', period: '2022-Q3', version: 1 });
      return save({ facts: factsOf({ lives: [one, two, made] }), lines: [line(made)] });
    },
    code: 'notOwed',
    tasks: ['ke-hoach-2022/7.4/so-y-te'],
  },
];

test.each(rows)('refused when $title: $code', ({ decision, code, tasks }) => {
  const made = decision();
  expect(made.ok ? 'done' : made.refusal.code).toBe(code);
  if (made.ok) return;
  const { vi, en } = made.refusal.message;
  expect(vi).toMatch(/[à-ỹ]/u);
  expect(en).toMatch(/^[A-Z][\x20-\x7e]+\.$/u);
  if (tasks) expect(made.refusal.tasks).toEqual(tasks);
});

test('every refusal is shown here', () => {
  expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(Object.keys(unitReportRefusals)));
});

test('a draft may still be saved after the freeze, so that nothing typed is lost, and says whom to ask when it is filed', () => {
  const frozen = { ...facts, periodState: { ...facts.periodState, frozenAt: at('2022-09-13', '00:00') } };
  expect(save({ facts: frozen }).ok).toBe(true);
  expect(unitReportRefusals.periodFrozen.vi).toContain('Sở Kế hoạch và Đầu tư mở lại');
});
