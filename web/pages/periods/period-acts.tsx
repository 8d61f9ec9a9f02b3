import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PeriodCommandBody, PeriodCommandType } from '../../../domain/period/commands.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { api, ask } from '../../data/api.js';
import { ReasonForm } from '../../parts/reason-form.js';
import { Failed } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { type Period, periodPossibilitiesQuery } from './period-query.js';

const words = {
  done: { vi: 'Đã ghi nhận', en: 'Recorded' },
  later: { vi: 'Để sau', en: 'Later' },
  freezeSays: {
    vi: 'Số liệu của kỳ được khóa tại thời điểm này và bản tổng hợp được lập. Đơn vị báo cáo sau đó không nằm trong bản này. Mở lại kỳ thì phải nêu lý do.',
    en: 'The figures are frozen as of now and the synthesis is put together. What units report later is not in it. Opening the period again needs a reason.',
  },
};

const acts: Readonly<
  Record<PeriodCommandType, { readonly name: LocalizedText; readonly asks?: LocalizedText }>
> = {
  freezeSynthesis: { name: { vi: 'Chốt báo cáo tổng hợp', en: 'Freeze the synthesis' } },
  reopenPeriod: {
    name: { vi: 'Mở lại kỳ báo cáo', en: 'Open the period again' },
    asks: { vi: 'Lý do mở lại', en: 'Why' },
  },
  receiveSynthesis: {
    name: { vi: 'Tiếp nhận báo cáo tổng hợp', en: 'Receive the synthesis' },
    asks: { vi: 'Ý kiến', en: 'Opinion' },
  },
  directSynthesis: {
    name: { vi: 'Chỉ đạo về báo cáo chậm', en: 'Direct about the late synthesis' },
    asks: { vi: 'Ý kiến chỉ đạo', en: 'Direction' },
  },
};

/** What the person may do with the period now. */
export function PeriodActs({ period }: { period: Period }) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const { planId, period: quarter, syntheses, duties } = period;
  const key = { planId, period: quarter };
  const { data: possible = [] } = useQuery(periodPossibilitiesQuery(key));
  const [chosen, setChosen] = useState<PeriodCommandType>();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);
  if (possible.length === 0) return null;
  const send = async (command: PeriodCommandBody) => {
    const content = JSON.stringify(command);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    setSending(true);
    setFault(undefined);
    try {
      const header = { 'Idempotency-Key': sent.current.key };
      await ask(
        api.POST('/plans/{planId}/periods/{period}/commands', {
          params: { path: key, header },
          body: { command },
        }),
      );
      notifications.show({ title: say(words.done), message: say(acts[command.type].name), color: 'green.9' });
      setChosen(undefined);
      await queries.invalidateQueries({ queryKey: ['period', planId, quarter] });
    } catch (caught) {
      setFault(caught);
    } finally {
      setSending(false);
    }
  };
  const version = syntheses.at(-1)?.version ?? 0;
  const direction = duties.find(({ kind }) => kind === 'direction')?.id ?? '';
  const bodyOf = (type: PeriodCommandType, text: string): PeriodCommandBody => {
    switch (type) {
      case 'freezeSynthesis':
        return { type };
      case 'reopenPeriod':
        return { type, version, reason: text };
      case 'receiveSynthesis':
        return { type, version, text };
      case 'directSynthesis':
        return { type, direction, text };
    }
  };
  const close = () => {
    setChosen(undefined);
    setFault(undefined);
  };
  return (
    <Group gap="xs" className="no-print">
      {possible.map((type) => (
        <Button
          key={type}
          onClick={() => setChosen(type)}
          variant={type === 'reopenPeriod' ? 'default' : 'filled'}
        >
          {say(acts[type].name)}
        </Button>
      ))}
      {chosen && acts[chosen].asks && (
        <ReasonForm
          title={say(acts[chosen].name)}
          label={say(acts[chosen].asks)}
          send={say(acts[chosen].name)}
          {...{ isSending, fault }}
          onSend={(text) => void send(bodyOf(chosen, text))}
          onClose={close}
        />
      )}
      <Modal
        opened={chosen === 'freezeSynthesis'}
        onClose={close}
        title={say(acts.freezeSynthesis.name)}
        closeButtonProps={{ 'aria-label': say(words.later) }}
      >
        <Stack>
          <Text>{say(words.freezeSays)}</Text>
          {fault !== undefined && <Failed fault={fault} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say(words.later)}
            </Button>
            <Button data-autofocus loading={isSending} onClick={() => void send({ type: 'freezeSynthesis' })}>
              {say(acts.freezeSynthesis.name)}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
