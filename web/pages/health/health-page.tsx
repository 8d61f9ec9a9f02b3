import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownMoment } from '../../data/duties.js';
import { failedMailsQuery, type Readiness, readinessQuery, retryMail } from '../../data/health.js';
import { Section } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { Chip, type Tone } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Sức khỏe hệ thống', en: 'How the system fares' },
  well: { vi: 'Mọi thứ chạy tốt', en: 'Everything works' },
  ill: { vi: 'Có chỗ cần xem', en: 'Something needs a look' },
  parts: { vi: 'Từng phần', en: 'Part by part' },
  mails: { vi: 'Thư không gửi được', en: 'Mails that failed' },
  noMails: { vi: 'Không có thư nào bị lỗi.', en: 'No mail has failed.' },
  again: { vi: 'Gửi lại', en: 'Send again' },
  fault: { vi: 'Lỗi', en: 'Fault' },
};

interface Part {
  readonly name: LocalizedText;
  readonly tone: Tone;
  readonly state: LocalizedText;
  /** What it means, and what to do. */
  readonly says: LocalizedText;
}

type MailHealth = Awaited<ReturnType<NonNullable<typeof failedMailsQuery.queryFn>>>;

/** How the system fares, in words: what works, what does not, what to do; and the mails that did not go out. */
export function HealthPage() {
  const { say } = useLanguage();
  const readiness = useQuery(readinessQuery);
  const mails = useQuery(failedMailsQuery);
  const queries = useQueryClient();
  const fault = readiness.error ?? mails.error;
  if (fault) return <Failed fault={fault} onRetry={() => void queries.invalidateQueries()} />;
  if (!readiness.data || !mails.data) return <Loading />;
  const parts = [servers(readiness.data), ...mailParts(mails.data), ...fileParts(readiness.data)];
  const isWell = parts.every(({ tone }) => tone !== 'late');
  return (
    <Stack gap="lg" maw={860}>
      <Title order={1} size="h2">
        {say(words.title)}: {say(isWell ? words.well : words.ill)}
      </Title>
      <Section title={say(words.parts)}>
        <dl className="facts" aria-live="polite">
          {parts.map(({ name, tone, state, says }) => (
            <div key={name.vi}>
              <dt>{say(name)}</dt>
              <dd>
                <Chip tone={tone}>{say(state)}</Chip> {say(says)}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={`${say(words.mails)} (${String(mails.data.mails.length)})`}>
        {mails.data.mails.length === 0 && <Text c="dimmed">{say(words.noMails)}</Text>}
        <ul className="plain-list">
          {mails.data.mails.map(({ id, to, subject, createdAt, lastError }) => (
            <li key={id} className="duty-row">
              <div>
                <Text fw={600}>{subject}</Text>
                <Text size="sm" c="dimmed">
                  {to.name} &lt;{to.address}&gt;, {shownMoment(createdAt)}
                </Text>
              </div>
              <Text size="sm">{lastError !== undefined && `${say(words.fault)}: ${lastError}`}</Text>
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
    </Stack>
  );
}

const works = { vi: 'Chạy tốt', en: 'Works' };

function servers({ isReady, says }: Readiness): Part {
  const name = {
    vi: 'Máy chủ (Temporal, cơ sở dữ liệu, tiến trình đôn đốc)',
    en: 'Servers (Temporal, database, worker)',
  };
  return isReady
    ? {
        ...{ name, tone: 'done', state: works },
        says: { vi: 'Nhắc việc và báo cáo đi đúng giờ.', en: 'Reminders and escalations go out in time.' },
      }
    : {
        ...{ name, tone: 'late', state: { vi: 'Có phần không trả lời', en: 'Something does not answer' } },
        says: says ?? {
          vi: 'Không có gì bị mất; khi chạy lại, hệ thống tự làm bù. Hãy báo người vận hành máy chủ.',
          en: 'Nothing is lost: it catches up when it is back. Tell whoever runs the servers.',
        },
      };
}

function mailParts({ health: { mailer, waiting, failed }, noticesForNobody }: MailHealth): readonly Part[] {
  const name = { vi: 'Thư điện tử', en: 'Mail' };
  const nobody: readonly Part[] =
    noticesForNobody === 0
      ? []
      : [
          {
            name: { vi: 'Thông báo không có người nhận', en: 'Notices for nobody' },
            tone: 'late',
            state: { vi: `${String(noticesForNobody)} thông báo`, en: `${String(noticesForNobody)} notices` },
            says: {
              vi: 'Có đơn vị hoặc lãnh đạo chưa có ai trong danh bạ người dùng: hãy bổ sung người.',
              en: 'A unit or leader has nobody in the list of people: add somebody.',
            },
          },
        ];
  if (!mailer || mailer.smtp === 'notConfigured')
    return [
      {
        ...{ name, tone: 'plain', state: { vi: 'Chưa cài đặt', en: 'Not set up' } },
        says: {
          vi: 'Không gửi thư; mọi thông báo vẫn nằm trong hộp thư của từng người. Đặt SMTP_URL để gửi.',
          en: 'No mail goes out; every notice stands in the inboxes all the same. Set SMTP_URL to send.',
        },
      },
      ...nobody,
    ];
  const counts = {
    vi: `${String(waiting)} thư đang chờ, ${String(failed)} thư bị lỗi.`,
    en: `${String(waiting)} mails wait, ${String(failed)} have failed.`,
  };
  return [
    mailer.smtp === 'works'
      ? { name, tone: failed > 0 ? 'late' : 'done', state: works, says: counts }
      : {
          ...{
            name,
            tone: 'late',
            state: { vi: 'Máy chủ thư không trả lời', en: 'The mail server does not answer' },
          },
          says: {
            vi: `${mailer.error ?? ''} ${counts.vi} Thư tự gửi khi máy chủ trở lại.`,
            en: `${mailer.error ?? ''} ${counts.en} They go out when it is back.`,
          },
        },
    ...nobody,
  ];
}

function fileParts({ files, archive }: Readiness): readonly Part[] {
  const missing = archive?.missing ?? 0;
  return [
    ...(files
      ? [
          files.scanner === 'set'
            ? {
                name: { vi: 'Quét tệp minh chứng', en: 'Scanning of evidence' },
                tone: 'done' as const,
                state: { vi: 'Có quét', en: 'Scanned' },
                says: { vi: 'Tệp có mã độc bị chặn.', en: 'Infected files are kept back.' },
              }
            : {
                name: { vi: 'Quét tệp minh chứng', en: 'Scanning of evidence' },
                tone: 'soon' as const,
                state: { vi: 'Chưa cài đặt', en: 'Not set up' },
                says: {
                  vi: 'Tệp tải lên không được quét mã độc; xem docs/files.md.',
                  en: 'Uploads are not scanned for malware; see docs/files.md.',
                },
              },
        ]
      : []),
    ...(archive
      ? [
          {
            name: { vi: 'Lưu trữ lịch sử', en: 'Archive of histories' },
            tone: missing > 0 ? ('late' as const) : ('done' as const),
            state: missing > 0 ? { vi: `Thiếu ${String(missing)}`, en: `${String(missing)} missing` } : works,
            says:
              missing > 0
                ? {
                    vi: 'Nhiệm vụ đã kết thúc chưa vào kho lưu trữ: kiểm tra tiến trình worker trước khi hết hạn giữ lịch sử.',
                    en: 'Closed tasks are not archived yet: look at the worker before their histories expire.',
                  }
                : { vi: 'Mọi nhiệm vụ đã kết thúc đều được lưu.', en: 'Every closed task is archived.' },
          },
        ]
      : []),
  ];
}
