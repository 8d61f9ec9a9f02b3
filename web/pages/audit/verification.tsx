import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { verificationAct } from './audit-queries.js';

const words = {
  title: { vi: 'Kiểm tra ngay', en: 'Examine now' },
  what: {
    vi: 'Chạy lại mọi sự kiện từ đầu vào theo quy tắc, kiểm tra chuỗi băm và điểm chốt.',
    en: 'Runs all events again from their inputs by the rules, and checks hash chains and checkpoints.',
  },
  holds: { vi: 'Hồ sơ đúng', en: 'The record holds' },
  wrong: { vi: 'Hồ sơ KHÔNG đúng', en: 'The record does NOT hold' },
  cannot: { vi: 'Không chứng minh được', en: 'What is not proved' },
  unknown: { vi: 'không rõ ai', en: 'nobody knows who' },
};

interface Declared {
  readonly events: number;
  readonly by?: string;
  readonly at?: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly tasks: number;
  readonly events: number;
  readonly declared: number;
  readonly findings: readonly { readonly says: LocalizedText }[];
  readonly cautions: readonly {
    readonly code: string;
    readonly declared?: Declared;
    readonly says: LocalizedText;
  }[];
}

const mostFindings = 20;

/** A button that has the record examined, and what came of it: what follows, what is only declared, and what is wrong. */
export function VerificationPart({ of, id }: { of: 'plan' | 'task'; id: string }) {
  const { say } = useLanguage();
  const { data, error, isPending, mutate } = useMutation(verificationAct({ of, id }));
  const ask = () => {
    mutate();
  };
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Text c="dimmed">{say(words.what)}</Text>
      <Button onClick={ask} loading={isPending} style={{ alignSelf: 'flex-start' }}>
        {say(words.title)}
      </Button>
      {isPending && <Loading />}
      {error && <Failed fault={error} onRetry={ask} />}
      {data && <Outcome verification={data} />}
    </Stack>
  );
}

/** What an examination found: what follows, what is only declared, and what is wrong. */
export function Outcome({ verification }: { verification: Verification }) {
  const { say } = useLanguage();
  const { ok, tasks, events, declared, findings, cautions } = verification;
  const counted = {
    vi: `${String(tasks)} nhiệm vụ, ${String(events)} sự kiện: ${String(events - declared)} sự kiện được chứng minh, ${String(declared)} sự kiện chỉ là khai báo.`,
    en: `${String(tasks)} tasks, ${String(events)} events: ${String(events - declared)} are proved, ${String(declared)} only declared.`,
  };
  return (
    <>
      <Alert
        className={ok ? 'alert tone-done' : 'alert tone-late'}
        title={say(ok ? words.holds : words.wrong)}
        role="status"
      >
        {ok ? say(counted) : null}
        {findings.length > 0 && (
          <List>
            {findings.slice(0, mostFindings).map(({ says }, place) => (
              <List.Item key={place}>{say(says)}</List.Item>
            ))}
          </List>
        )}
      </Alert>
      {cautions.length > 0 && <Cautions cautions={cautions} />}
    </>
  );
}

function Cautions({ cautions }: Pick<Verification, 'cautions'>) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const codes = [...new Set(cautions.map(({ code }) => code))];
  const declarations = new Map(
    cautions.flatMap(({ declared }) =>
      declared ? [[`${declared.by ?? ''} ${declared.at ?? ''}`, declared]] : [],
    ),
  );
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {say(words.cannot)}
      </Title>
      <List>
        {codes.map((code) => {
          const alike = cautions.filter((caution) => caution.code === code);
          return (
            <List.Item key={code}>
              {alike[0] && say(alike[0].says)} ({alike.length})
              {code === 'pastBelieved' &&
                [...declarations.values()].map(({ by, at }) => (
                  <Text key={`${by ?? ''} ${at ?? ''}`} size="sm">
                    {by === undefined ? say(words.unknown) : say(nameOf(by))}
                    {at !== undefined && `, ${shownDate(at)}`}
                  </Text>
                ))}
            </List.Item>
          );
        })}
      </List>
    </Stack>
  );
}
