import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { consolidatedReport } from '../../../domain/papers/consolidated-report.js';
import { api, ask } from '../../data/api.js';
import { useNames } from '../../data/names.js';
import type { SharedDraft } from '../../data/shared-draft.js';
import { useDraftState } from '../../data/use-shared-draft.js';
import { LongText } from '../../parts/long-text.js';
import { SaveStatus } from '../../parts/save-status.js';
import { Failed, Loading } from '../../parts/states.js';
import { WordDiff } from '../../parts/word-diff.js';
import { useLanguage } from '../../texts/language.js';
import { PaperPreview } from './paper-preview.js';
import type { StoredTexts, SynthesisKey } from './texts-place.js';

const words = {
  texts: { vi: 'Lời văn', en: 'Texts' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  again: { vi: 'Lấy lại bản dự thảo tự động', en: 'As drafted again' },
  both: {
    vi: 'Người khác cũng vừa sửa đoạn này. Chưa có gì bị ghi đè: hãy so hai bản rồi chọn.',
    en: 'Somebody else has changed this text too. Nothing is overwritten: compare both and choose.',
  },
  leavesOut: {
    vi: 'Nội dung mật không hiện ở đây; con số vẫn đủ.',
    en: 'What is confidential is left out here; every count stays.',
  },
  mine: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  take: { vi: 'Lấy bản của người kia', en: 'Take the other' },
};

/** The texts on one side, the report as it will read on the other, at every key. */
export function SlotsEditor({
  draft,
  stored,
  synthesisKey,
  mayWrite,
}: {
  draft: SharedDraft<string>;
  stored: StoredTexts;
  synthesisKey: SynthesisKey;
  mayWrite: boolean;
}) {
  const { say } = useLanguage();
  const state = useDraftState(draft);
  return (
    <div className={mayWrite ? 'editor-grid' : ''}>
      {mayWrite && (
        <Stack component="section" gap="sm" aria-label={say(words.texts)} className="no-print">
          <SaveStatus state={state} savedAt={stored.texts.savedAt} />
          {stored.texts.slots.map(({ id, label, drafted }) => {
            const refused = state.refused.get(id);
            const own = state.mine[id];
            return (
              <Stack key={id} gap={4}>
                {state.conflicts.has(id) && (
                  <Conflict
                    mine={own ?? drafted}
                    theirs={state.conflicts.get(id) ?? drafted}
                    onMine={() => draft.choose(id, own)}
                    onTheirs={() => draft.choose(id, state.conflicts.get(id))}
                  />
                )}
                <LongText
                  label={label}
                  value={own ?? drafted}
                  error={refused && say(refused)}
                  onChange={(text) => draft.change(id, text === drafted ? undefined : text)}
                />
                {own !== undefined && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    style={{ alignSelf: 'flex-start' }}
                    onClick={() => draft.change(id, undefined)}
                  >
                    {say(words.again)}
                  </Button>
                )}
              </Stack>
            );
          })}
        </Stack>
      )}
      <Preview texts={state.mine} synthesisKey={synthesisKey} />
    </div>
  );
}

function Conflict({
  mine,
  theirs,
  onMine,
  onTheirs,
}: {
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { say } = useLanguage();
  return (
    <Alert className="alert tone-soon" role="alert">
      <Stack gap="xs">
        <strong>{say(words.both)}</strong>
        <WordDiff before={theirs} after={mine} />
        <Group gap="xs">
          <Button onClick={onMine}>{say(words.mine)}</Button>
          <Button variant="default" onClick={onTheirs}>
            {say(words.take)}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Preview({
  texts,
  synthesisKey: { planId, period, version },
}: {
  texts: Readonly<Record<string, string>>;
  synthesisKey: SynthesisKey;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const [shown] = useDebouncedValue(texts, 150);
  const { data, error, refetch } = useQuery({
    queryKey: ['synthesis', planId, period, version],
    queryFn: () =>
      ask(
        api.GET('/plans/{planId}/periods/{period}/synthesis', {
          params: { path: { planId, period }, query: { version } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const paper = useMemo(
    () =>
      data &&
      consolidatedReport({
        synthesis: data.synthesis,
        head: openHead,
        addressees: [],
        nameOf,
        texts: shown,
      }),
    [data, nameOf, shown],
  );
  return (
    <Stack component="section" gap="sm" aria-label={say(words.preview)}>
      <Title order={2} size="h4">
        {say(words.preview)}
      </Title>
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {paper ? <PaperPreview paper={paper} /> : !error && <Loading />}
      {data?.leavesOut === true && (
        <Text size="sm" c="dimmed">
          {say(words.leavesOut)}
        </Text>
      )}
    </Stack>
  );
}

/** The head is the office's: number, date and signature are given when the report is issued. */
const openHead = {
  issuer: { name: ['Sở Kế hoạch và Đầu tư'] },
  number: { code: 'BC-SKHĐT' },
  place: '',
  date: '',
  signature: { mode: 'none', position: '' },
  recipients: [],
} as const;
