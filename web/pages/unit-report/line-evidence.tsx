import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { faultSentence } from '../../data/api.js';
import { useGiveCommand } from '../../data/give-command.js';
import { LongText } from '../../parts/long-text.js';
import { useLanguage } from '../../texts/language.js';
import { type EvidenceFile, EvidenceInput } from '../task/evidence-input.js';
import { EvidenceList } from '../task/evidence-list.js';

const words = {
  show: { vi: 'Minh chứng', en: 'Evidence' },
  why: {
    vi: 'Minh chứng được ghi vào nhiệm vụ như một lần ghi nhận tiến độ, ngay khi bạn gửi.',
    en: 'Evidence goes into the task as recorded progress, as soon as you send it.',
  },
  files: { vi: 'Tệp', en: 'Files' },
  text: { vi: 'Tệp chứng minh điều gì', en: 'What it proves' },
  send: { vi: 'Ghi minh chứng', en: 'Record the evidence' },
};

/** The files of a task, and a way to add one without leaving the report. */
export function LineEvidence({
  taskId,
  percent,
  isEditable,
}: {
  taskId: string;
  percent: number | undefined;
  isEditable: boolean;
}) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(words.show)}</summary>
      {isOpen && (
        <Stack gap="sm" mt="xs">
          <EvidenceList taskId={taskId} />
          {isEditable && <AddEvidence taskId={taskId} percent={percent} />}
        </Stack>
      )}
    </details>
  );
}

function AddEvidence({ taskId, percent }: { taskId: string; percent: number | undefined }) {
  const { say } = useLanguage();
  const { give, isGiving } = useGiveCommand(taskId);
  const [files, setFiles] = useState<readonly EvidenceFile[]>([]);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<unknown>();
  const send = async () => {
    const evidence = files.map(({ sha256 }) => sha256);
    const about = percent === undefined ? {} : { percent };
    const result = await give({ type: 'recordProgress', text, evidence, ...about });
    if ('fault' in result) return setFault(result.fault);
    setFiles([]);
    setText('');
    setFault(undefined);
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {say(words.why)}
      </Text>
      <EvidenceInput label={say(words.files)} isNeeded files={files} onChange={setFiles} error={undefined} />
      {files.length > 0 && (
        <>
          <LongText label={say(words.text)} value={text} onChange={setText} minRows={1} />
          {fault !== undefined && (
            <Alert className="alert tone-late" role="alert">
              {say(faultSentence(fault))}
            </Alert>
          )}
          <Button
            variant="default"
            loading={isGiving}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void send()}
          >
            {say(words.send)}
          </Button>
        </>
      )}
    </Stack>
  );
}
