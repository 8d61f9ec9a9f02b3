import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FindingState, stateNames } from '../../../domain/health/finding.js';
import { shownMoment } from '../../data/duties.js';
import { failedMailsQuery, healthQuery, retryMail } from '../../data/health.js';
import { Section } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { Chip, type Tone } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Sức khỏe hệ thống', en: 'How the system fares' },
  ok: { vi: 'Mọi thứ chạy tốt', en: 'Everything works' },
  attention: { vi: 'Có chỗ cần xem', en: 'Something needs a look' },
  fault: { vi: 'Có lỗi phải xử lý ngay', en: 'Something is at fault and cannot wait' },
  parts: { vi: 'Từng phần', en: 'Part by part' },
  mails: { vi: 'Thư không gửi được', en: 'Mails that failed' },
  noMails: { vi: 'Không có thư nào bị lỗi.', en: 'No mail has failed.' },
  again: { vi: 'Gửi lại', en: 'Send again' },
  said: { vi: 'Lỗi', en: 'Fault' },
};

const tones: Readonly<Record<FindingState, Tone>> = { ok: 'done', attention: 'soon', fault: 'late' };

/** How the system fares, in words: what works, what does not, what to do; and the mails that did not go out. */
export function HealthPage() {
  const { say } = useLanguage();
  const health = useQuery(healthQuery);
  const mails = useQuery(failedMailsQuery);
  const queries = useQueryClient();
  const fault = health.error;
  if (fault) return <Failed fault={fault} onRetry={() => void queries.invalidateQueries()} />;
  if (!health.data) return <Loading />;
  const { state, findings } = health.data;
  return (
    <Stack gap="lg" maw={860}>
      <Title order={1} size="h2">
        {say(words.title)}: {say(words[state])}
      </Title>
      <Section title={say(words.parts)}>
        <dl className="facts" aria-live="polite">
          {findings.map(({ code, state: found, about, says }) => (
            <div key={`${code} ${about.vi}`}>
              <dt>{say(about)}</dt>
              <dd>
                <Chip tone={tones[found]}>{say(stateNames[found])}</Chip> {say(says)}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {mails.error && <Failed fault={mails.error} />}
      {mails.data && <FailedMails mails={mails.data.mails} />}
    </Stack>
  );
}

type FailedMail = Awaited<ReturnType<NonNullable<typeof failedMailsQuery.queryFn>>>['mails'][number];

function FailedMails({ mails }: { mails: readonly FailedMail[] }) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  return (
    <Section title={`${say(words.mails)} (${String(mails.length)})`}>
      {mails.length === 0 && <Text c="dimmed">{say(words.noMails)}</Text>}
      <ul className="plain-list">
        {mails.map(({ id, to, subject, createdAt, lastError }) => (
          <li key={id} className="duty-row">
            <div>
              <Text fw={600}>{subject}</Text>
              <Text size="sm" c="dimmed">
                {to.name} &lt;{to.address}&gt;, {shownMoment(createdAt)}
              </Text>
            </div>
            <Text size="sm">{lastError !== undefined && `${say(words.said)}: ${lastError}`}</Text>
            <Button
              variant="default"
              aria-label={`${say(words.again)}: ${subject}, ${to.name}`}
              onClick={() =>
                void retryMail(id).then(() => queries.invalidateQueries({ queryKey: ['mails'] }))
              }
            >
              {say(words.again)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
