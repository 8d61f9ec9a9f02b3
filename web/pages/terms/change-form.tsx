import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { faultSentence } from '../../data/api.js';
import { useAccount } from '../../data/queries.js';
import { changeTerms, previewTerms, type Terms, type TermsPreview } from '../../data/terms.js';
import { LongText } from '../../parts/long-text.js';
import { useLanguage } from '../../texts/language.js';
import type { useDraft } from '../task/draft.js';
import { PreviewPart } from './preview-part.js';

const words = {
  look: { vi: 'Xem điều gì sẽ đổi', en: 'See what would change' },
  past: { vi: 'Xem nếu áp dụng từ đầu kế hoạch', en: 'See it as if it had held from the start' },
  cancel: { vi: 'Thôi, không đổi', en: 'Leave it as it is' },
  reason: {
    vi: 'Lý do đổi (ghi vào hồ sơ của từng nhiệm vụ)',
    en: 'Why (goes into the record of each task)',
  },
  needed: { vi: 'Phải nêu lý do.', en: 'A reason is required.' },
  apply: { vi: 'Áp dụng cho các nhiệm vụ đang mở', en: 'Apply it to the open tasks' },
  done: { vi: 'nhiệm vụ đã theo quy định mới', en: 'tasks run under the new terms' },
  notDone: { vi: 'nhiệm vụ chưa đổi được', en: 'tasks were not changed' },
  forDpi: {
    vi: 'Chỉ Sở Kế hoạch và Đầu tư được đổi. Bạn xem được điều gì sẽ đổi; hãy đề nghị Sở áp dụng.',
    en: 'Only the DPI may change it. You can see what would change; ask the DPI to apply it.',
  },
};

/** The frame of a form that changes terms: it shows what would change before anything does. */
export function ChangeForm({
  planId,
  termsOf,
  draft,
  onClose,
  children,
}: {
  planId: string;
  /** The terms as typed, in a version; undefined while something typed cannot be taken. */
  termsOf: (version: number) => Terms | undefined;
  /** What is typed; `reason` is why. */
  draft: ReturnType<typeof useDraft>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const reason = draft.values['reason'] as string;
  const leave = () => {
    draft.forget();
    onClose();
  };
  const queries = useQueryClient();
  const [seen, setSeen] = useState<{ readonly typed: string; readonly preview: TermsPreview }>();
  const [busy, setBusy] = useState<'look' | 'past' | 'apply'>();
  const [fault, setFault] = useState<unknown>();
  const [isMissing, setMissing] = useState(false);
  const [refused, setRefused] = useState<readonly LocalizedText[]>([]);
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const typed = JSON.stringify(termsOf(0) ?? null);
  // What was shown is of what was typed then: another number asks for another look.
  const preview = seen?.typed === typed ? seen.preview : undefined;
  const attempt = async (what: 'look' | 'past' | 'apply', act: () => Promise<void>) => {
    setBusy(what);
    setFault(undefined);
    try {
      await act();
    } catch (caught) {
      setFault(caught);
    } finally {
      setBusy(undefined);
    }
  };
  const look = (past: boolean) => {
    const terms = termsOf(1);
    if (terms)
      void attempt(past ? 'past' : 'look', async () =>
        setSeen({ typed, preview: await previewTerms({ planId, terms, past }) }),
      );
  };
  const apply = () => {
    setMissing(reason.trim() === '');
    const terms = preview && termsOf(nextVersion(preview));
    if (reason.trim() === '' || !terms) return;
    const content = JSON.stringify({ terms, reason });
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    const { key } = sent.current;
    void attempt('apply', async () => {
      const outcome = await changeTerms({ planId, terms, reason, key });
      await queries.invalidateQueries();
      setRefused(outcome.refused);
      notifications.show({ message: `${String(outcome.done)} ${say(words.done)}`, color: 'green.9' });
      if (outcome.refused.length === 0) leave();
    });
  };
  return (
    <Stack component="section" gap="md">
      {children}
      <Group>
        <Button
          variant={preview ? 'default' : 'filled'}
          loading={busy === 'look'}
          onClick={() => look(false)}
        >
          {say(words.look)}
        </Button>
        {preview && (
          <Button variant="default" loading={busy === 'past'} onClick={() => look(true)}>
            {say(words.past)}
          </Button>
        )}
        <Button variant="default" onClick={leave}>
          {say(words.cancel)}
        </Button>
      </Group>
      {fault !== undefined && (
        <Alert className="alert tone-late" role="alert">
          {say(faultSentence(fault))}
        </Alert>
      )}
      {preview && <PreviewPart preview={preview} />}
      {preview && person.role !== 'dpiSupervisor' && <Text>{say(words.forDpi)}</Text>}
      {preview && person.role === 'dpiSupervisor' && (
        <>
          <LongText
            label={say(words.reason)}
            value={reason}
            onChange={(why) => draft.change('reason', why)}
            error={isMissing && reason.trim() === '' ? say(words.needed) : undefined}
          />
          <Group>
            <Button loading={busy === 'apply'} onClick={apply}>
              {say(words.apply)} ({preview.tasks})
            </Button>
          </Group>
        </>
      )}
      {refused.length > 0 && (
        <Alert className="alert tone-late" role="alert">
          {refused.length} {say(words.notDone)}: {refused[0] && say(refused[0])}
        </Alert>
      )}
    </Stack>
  );
}

/** One version counts for both: a task takes what is newer than what it has. */
function nextVersion({ policyVersion, calendarVersion }: TermsPreview): number {
  return Math.max(policyVersion, calendarVersion) + 1;
}
