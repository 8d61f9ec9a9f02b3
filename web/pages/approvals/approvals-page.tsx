import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../../data/names.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { AnswerForm } from './answer-form.js';
import { type Outcome, useAnswers } from './answer-items.js';
import { ApprovalGroup } from './approval-group.js';
import { type ApprovalItem, type ApprovalKind, approvalKinds } from './approval-items.js';
import { DoneElsewhere } from './done-elsewhere.js';
import { Outcomes } from './outcomes.js';
import { SubmittedReports } from './submitted-reports.js';
import { UrgingNotes } from './urging-notes.js';
import { useApprovals } from './use-approvals.js';
import { useListKeys } from './use-list-keys.js';
import { kindNames } from './words.js';

const words = {
  title: { vi: 'Chờ duyệt', en: 'To approve' },
  keys: {
    vi: 'Phím: j, k để đi xuống, lên; x để chọn; a để đồng ý; r để trả lại.',
    en: 'Keys: j, k move down and up; x selects; a agrees; r returns.',
  },
  looking: { vi: 'Đang xem từng nhiệm vụ', en: 'Looking at each task' },
  none: { vi: 'Không có gì chờ bạn duyệt', en: 'Nothing waits for you' },
  noneWhy: {
    vi: 'Báo cáo, kế hoạch chi tiết, đề nghị phối hợp và đề nghị xác nhận hoàn thành hiện ở đây ngay khi được gửi đến bạn.',
    en: 'Reports, detailed plans, sign-offs and proposed completions appear here as soon as they are sent to you.',
  },
  all: { vi: 'Chọn tất cả', en: 'Select all' },
  noneChosen: { vi: 'Bỏ chọn', en: 'Select none' },
  chosen: { vi: 'đã chọn', en: 'selected' },
  agree: { vi: 'Đồng ý', en: 'Agree' },
  giveBack: { vi: 'Trả lại', en: 'Return' },
};

/** What waits for the person's yes or no, with what changed; one or many are answered at once. */
export function ApprovalsPage() {
  const { say } = useLanguage();
  const approvals = useApprovals();
  const { answer, isAnswering } = useAnswers();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<{ readonly yes: boolean; readonly items: readonly ApprovalItem[] }>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  // What is read is a copy, which follows a moment later: what was answered is not asked again meanwhile.
  const items = (approvals?.items ?? []).filter(({ id }) => !answered.has(id));
  const selected = items.filter(({ id }) => chosen.has(id));
  const toggle = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  const ask = (yes: boolean, focused?: string) => {
    const one = items.filter(({ id }) => id === focused);
    const about = selected.length > 0 ? selected : one;
    if (about.length > 0) setAsking({ yes, items: about });
  };
  useListKeys({
    isOff: asking !== undefined,
    onToggle: (id) => toggle([id], !chosen.has(id)),
    onYes: (focused) => ask(true, focused),
    onNo: (focused) => ask(false, focused),
  });
  if (!approvals) return <Loading />;
  const send = async (given: Parameters<typeof answer>[1]) => {
    if (!asking) return;
    const became = await answer(asking.items, given);
    setOutcomes(became);
    setAsking(undefined);
    const taken = became.filter(({ why }) => !why).map(({ item }) => item.id);
    setAnswered((before) => new Set([...before, ...taken]));
    setChosen(new Set(became.filter(({ why }) => why).map(({ item }) => item.id)));
  };
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2">
          {say(words.title)}{' '}
          <Text span c="dimmed">
            {items.length}
          </Text>
        </Title>
        <Text c="dimmed" size="sm" visibleFrom="sm">
          {say(words.keys)}
        </Text>
      </div>
      {approvals.fault !== undefined && approvals.fault !== null && <Failed fault={approvals.fault} />}
      <Outcomes outcomes={outcomes} />
      <SubmittedReports />
      <UrgingNotes />
      {!approvals.isWhole && approvals.of > 0 && (
        <Text role="status">
          {say(words.looking)}: {approvals.looked}/{approvals.of}
        </Text>
      )}
      {approvals.isWhole && items.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      <Groups items={items} chosen={chosen} onToggle={toggle} />
      <DoneElsewhere rows={approvals.elsewhere} />
      {items.length > 0 && (
        <Group className="bar-below no-print" justify="space-between" gap="xs">
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() =>
                toggle(
                  items.map(({ id }) => id),
                  selected.length < items.length,
                )
              }
            >
              {say(selected.length < items.length ? words.all : words.noneChosen)}
            </Button>
            <Text role="status">
              {selected.length} {say(words.chosen)}
            </Text>
          </Group>
          <Group gap="xs" className="bar-acts">
            <Button variant="default" disabled={selected.length === 0} onClick={() => ask(false)}>
              {say(words.giveBack)}
            </Button>
            <Button disabled={selected.length === 0} onClick={() => ask(true)}>
              {say(words.agree)}
            </Button>
          </Group>
        </Group>
      )}
      {asking && (
        <AnswerForm
          {...asking}
          isSending={isAnswering}
          onSend={(given) => void send(given)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}

/** Items of one kind together; reports to review by the unit that sent them, so that a unit's is taken as a whole. */
function Groups({
  items,
  chosen,
  onToggle,
}: {
  items: readonly ApprovalItem[];
  chosen: ReadonlySet<string>;
  onToggle: (ids: readonly string[], on: boolean) => void;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const groups = new Map<
    string,
    { readonly kind: ApprovalKind; readonly unit: string; items: ApprovalItem[] }
  >();
  for (const item of items) {
    const unit = item.kind === 'review' ? (item.task.unit ?? '') : '';
    const group = groups.get(`${item.kind} ${unit}`) ?? { kind: item.kind, unit, items: [] };
    group.items.push(item);
    groups.set(`${item.kind} ${unit}`, group);
  }
  return [...groups.values()]
    .toSorted((one, other) => approvalKinds.indexOf(one.kind) - approvalKinds.indexOf(other.kind))
    .map(({ kind, unit, items: own }) => (
      <ApprovalGroup
        key={`${kind} ${unit}`}
        title={`${say(kindNames[kind])}${unit === '' ? '' : `: ${say(nameOf(unit))}`}`}
        items={own}
        chosen={chosen}
        namesUnits={unit === ''}
        onToggle={onToggle}
      />
    ));
}
