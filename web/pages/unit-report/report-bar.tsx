import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../client/problem.js';
import type { ReportContent } from '../../../domain/task/report.js';
import type { UnitReportKey } from '../../../domain/unit-report/unit-report.js';
import { writersOf } from '../../../domain/unit-report/who-writes.js';
import { faultSentence } from '../../data/api.js';
import { useAccount } from '../../data/queries.js';
import type { SharedDraft } from '../../data/shared-draft.js';
import { useDraftState } from '../../data/use-shared-draft.js';
import { ReasonForm } from '../../parts/reason-form.js';
import { SaveStatus } from '../../parts/save-status.js';
import { useLanguage } from '../../texts/language.js';
import { actOnReport, type Desk, deskQuery } from './desk.js';

type Act = Parameters<typeof actOnReport>[0]['act'];

const words = {
  written: { vi: 'nhiệm vụ đã có nội dung', en: 'tasks written' },
  next: { vi: 'Đến nhiệm vụ chưa viết', en: 'To the next that is not written' },
  submit: { vi: 'Trình thủ trưởng', en: 'Submit to the head' },
  file: { vi: 'Nộp báo cáo', en: 'File the report' },
  sendBack: { vi: 'Trả lại để sửa', en: 'Send back' },
  why: { vi: 'Cần sửa gì', en: 'What to change' },
  submitted: { vi: 'Đã trình thủ trưởng', en: 'Submitted' },
  filed: { vi: 'Đã nộp báo cáo', en: 'Filed' },
  sentBack: { vi: 'Đã trả lại để sửa', en: 'Sent back' },
  changeFirst: {
    vi: 'Hãy sửa nội dung theo yêu cầu của thủ trưởng rồi trình lại.',
    en: 'Change what the head asks for, then submit it again.',
  },
  notStored: {
    vi: 'Chưa thực hiện: còn nội dung chưa lưu được. Hãy xem ghi chú bên cạnh rồi bấm lại.',
    en: 'Not done: some of it is not saved yet. See the note beside it, then press again.',
  },
};
const done = { submit: words.submitted, file: words.filed, 'send-back': words.sentBack };

/** How far it is, whether it is saved, and the one step that comes next. */
export function ReportBar({
  desk,
  reportKey,
  draft,
  onAgainst,
  onDone,
}: {
  desk: Desk;
  reportKey: UnitReportKey;
  draft: SharedDraft<ReportContent>;
  onAgainst: (against: Desk['against']) => void;
  onDone: () => void;
}) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const queries = useQueryClient();
  const state = useDraftState(draft);
  const [isActing, setActing] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const [isUnsaved, setUnsaved] = useState(false);
  const [asksWhy, setAsksWhy] = useState(false);
  const keys = useRef(new Map<string, string>());
  const { queryKey } = deskQuery(reportKey);
  const isBusy = useRef(false);
  const act = async (what: Act, reason?: string) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setActing(true);
    setFault(undefined);
    try {
      const isStored = await draft.flush();
      setUnsaved(!isStored);
      if (!isStored) return;
      const now = queries.getQueryData(queryKey) ?? desk;
      if (what !== 'send-back' && now.against) return onAgainst(now.against);
      const seen = draft.state().stored.version;
      const same = `${what} ${String(seen)} ${reason ?? ''}`;
      const idempotencyKey = keys.current.get(same) ?? crypto.randomUUID();
      keys.current.set(same, idempotencyKey);
      await actOnReport({ key: reportKey, act: what, seen, idempotencyKey, ...(reason && { reason }) });
      notifications.show({ message: say(done[what]), color: 'green.9' });
      setAsksWhy(false);
      onDone();
      await queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: ['reports'] });
    } catch (caught) {
      setFault(caught);
      if (caught instanceof ApiProblem) {
        onAgainst(againstIn(caught));
        await queries.invalidateQueries({ queryKey });
      }
    } finally {
      isBusy.current = false;
      setActing(false);
    }
  };
  const isWritten = (taskId: string) => {
    const line = state.mine[taskId];
    return line !== undefined && (line.kind === 'nil' || line.text.trim() !== '');
  };
  const unwritten = desk.tasks.filter(({ taskId }) => !isWritten(taskId));
  const status = desk.report?.status;
  const may = (what: keyof typeof writersOf) => writersOf[what].includes(person.role);
  const isUnchanged = status === 'sentBack' && state.phase === 'stored';
  const isFrozen = desk.periodState.frozenAt !== undefined;
  return (
    <Stack gap="xs" className="bar-below no-print" component="section" aria-label={say(words.submit)}>
      {(fault !== undefined || isUnsaved) && (
        <Alert className="alert tone-late" role="alert">
          {say(fault === undefined ? words.notStored : faultSentence(fault))}
        </Alert>
      )}
      <Group justify="space-between" gap="xs">
        <Stack gap={2} style={{ flex: '1 1 280px' }}>
          <Group gap="xs">
            <Text fw={700}>
              {desk.tasks.length - unwritten.length}/{desk.tasks.length} {say(words.written)}
            </Text>
            <SaveStatus state={state} savedAt={desk.report?.savedAt} />
          </Group>
          {isUnchanged && may('save') && <Text size="sm">{say(words.changeFirst)}</Text>}
        </Stack>
        <Group gap="xs" className="bar-acts">
          {unwritten.length > 0 && may('save') && (
            <Button
              variant="default"
              onClick={() => toLine(desk.tasks.findIndex(({ taskId }) => taskId === unwritten[0]?.taskId))}
            >
              {say(words.next)}
            </Button>
          )}
          {may('sendBack') && status === 'submitted' && (
            <Button variant="default" onClick={() => setAsksWhy(true)}>
              {say(words.sendBack)}
            </Button>
          )}
          {may('file') && status !== 'sentBack' && desk.report?.writtenBy !== person.id && (
            <Button loading={isActing} disabled={isFrozen} onClick={() => void act('file')}>
              {say(words.file)}
            </Button>
          )}
          {!may('file') && status !== 'submitted' && (
            <Button loading={isActing} disabled={isFrozen || isUnchanged} onClick={() => void act('submit')}>
              {say(words.submit)}
            </Button>
          )}
        </Group>
      </Group>
      {asksWhy && (
        <ReasonForm
          title={say(words.sendBack)}
          label={say(words.why)}
          send={say(words.sendBack)}
          isSending={isActing}
          fault={fault}
          onSend={(reason) => void act('send-back', reason)}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </Stack>
  );
}

/** Lines stand in the order of their tasks. */
function toLine(at: number): void {
  const card = document.querySelectorAll<HTMLElement>('section[id^="line-"]')[at];
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
}

function againstIn({ code, messages, details }: ApiProblem): Desk['against'] {
  return Array.isArray(details.tasks)
    ? ({ code, message: messages, tasks: details.tasks as string[] } as Desk['against'])
    : undefined;
}
