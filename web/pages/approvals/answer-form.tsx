import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../../data/names.js';
import { LongText } from '../../parts/long-text.js';
import { ReasonForm } from '../../parts/reason-form.js';
import { useLanguage } from '../../texts/language.js';
import type { Answer } from './answer-items.js';
import { type ApprovalItem, answers } from './approval-items.js';

const words = {
  yes: { vi: 'Đồng ý với', en: 'Agree to' },
  no: { vi: 'Trả lại', en: 'Return' },
  items: { vi: 'mục', en: 'items' },
  final: {
    vi: 'Việc này được ghi vào hồ sơ và không rút lại được.',
    en: 'This goes into the records and cannot be taken back.',
  },
  opinion: { vi: 'Ý kiến xác nhận hoàn thành', en: 'Opinion on the completion' },
  opinionStart: {
    vi: 'Đã đối chiếu minh chứng, công nhận hoàn thành.',
    en: 'The evidence was checked; the completion is recognised.',
  },
  confirm: { vi: 'Đồng ý', en: 'Agree' },
  giveBack: { vi: 'Trả lại', en: 'Return' },
  reason: { vi: 'Lý do trả lại, gửi cho từng đơn vị', en: 'The reason, sent to each unit' },
  later: { vi: 'Để sau', en: 'Later' },
};

/** Says what is about to be answered before it is. */
export function AnswerForm({
  yes,
  items,
  isSending,
  onSend,
  onClose,
}: {
  yes: boolean;
  items: readonly ApprovalItem[];
  isSending: boolean;
  onSend: (answer: Answer) => void;
  onClose: () => void;
}) {
  const { say } = useLanguage();
  const [text, setText] = useState(words.opinionStart.vi);
  const title = `${say(yes ? words.yes : words.no)} ${String(items.length)} ${say(words.items)}`;
  if (!yes)
    return (
      <ReasonForm
        title={title}
        label={say(words.reason)}
        send={say(words.giveBack)}
        isSending={isSending}
        onSend={(reason) => onSend({ yes: false, reason })}
        onClose={onClose}
      >
        <Named items={items} />
      </ReasonForm>
    );
  const needsText = items.some(({ kind }) => answers[kind].yesNeedsText);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say(words.later) }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend({ yes: true, text });
        }}
      >
        <Stack>
          <Named items={items} />
          <Text>{say(words.final)}</Text>
          {needsText && <LongText label={say(words.opinion)} value={text} onChange={setText} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say(words.later)}
            </Button>
            <Button type="submit" loading={isSending} data-autofocus>
              {say(words.confirm)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Named({ items }: { items: readonly ApprovalItem[] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const most = 12;
  return (
    <List size="sm">
      {items.slice(0, most).map(({ id, task }) => (
        <List.Item key={id}>
          {task.shortcoming}.{task.taskNumber} {task.unit !== undefined && say(nameOf(task.unit))}
        </List.Item>
      ))}
      {items.length > most && <List.Item>… (+{items.length - most})</List.Item>}
    </List>
  );
}
