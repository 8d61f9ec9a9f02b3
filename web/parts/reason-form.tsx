import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { faultSentence } from '../data/api.js';
import { useLanguage } from '../texts/language.js';
import { LongText } from './long-text.js';

const words = {
  later: { vi: 'Để sau', en: 'Later' },
  needed: { vi: 'Phải nêu lý do.', en: 'A reason is required.' },
};

/** Asks why, before something is given back. */
export function ReasonForm({
  title,
  label,
  send,
  isSending,
  fault,
  onSend,
  onClose,
  children,
}: {
  title: string;
  label: string;
  send: string;
  isSending: boolean;
  fault?: unknown;
  onSend: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onSend(reason);
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say(words.later) }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          {children}
          <LongText
            label={label}
            value={reason}
            onChange={setReason}
            error={isMissing && reason.trim() === '' ? say(words.needed) : undefined}
            data-autofocus
          />
          {fault !== undefined && (
            <Alert className="alert tone-late" role="alert">
              {say(faultSentence(fault))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say(words.later)}
            </Button>
            <Button type="submit" loading={isSending}>
              {send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
