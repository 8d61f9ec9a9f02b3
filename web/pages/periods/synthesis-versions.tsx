import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { useAccount } from '../../data/queries.js';
import { sees } from '../../shell/places.js';
import { useLanguage } from '../../texts/language.js';
import type { Period } from './period-query.js';

const words = {
  title: { vi: 'Báo cáo tổng hợp', en: 'Synthesis' },
  none: {
    vi: 'Chưa có bản nào. Bản tổng hợp được lập khi Sở Kế hoạch và Đầu tư chốt, sau khi số liệu đã đóng.',
    en: 'There is none yet. It is put together when the DPI freezes the period, once data are closed.',
  },
  version: { vi: 'Bản', en: 'Version' },
  frozen: { vi: 'chốt lúc', en: 'frozen at' },
  by: { vi: 'bởi', en: 'by' },
  building: { vi: 'đang lập số liệu…', en: 'being put together…' },
  reopened: { vi: 'đã mở lại', en: 'opened again' },
  received: { vi: 'Chủ tịch tiếp nhận', en: 'received by the chairman' },
  edit: { vi: 'Soạn và xem báo cáo', en: 'Write and read it' },
  workbook: { vi: 'Tải số liệu (.xlsx)', en: 'Figures (.xlsx)' },
  hash: { vi: 'Mã kiểm chứng', en: 'Hash' },
};

/** What was put together of the period, the latest version first. */
export function SynthesisVersions({ period: { planId, period, syntheses } }: { period: Period }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const account = useAccount();
  const mayRead = sees(account, 'Synthesis');
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      {syntheses.length === 0 && <Text c="dimmed">{say(words.none)}</Text>}
      {syntheses.toReversed().map(({ version, frozenAt, frozenBy, hash, reopened, received }) => (
        <div key={version} className="card">
          <Text fw={700}>
            {say(words.version)} {version}, {say(words.frozen)} {shownMoment(frozenAt)} {say(words.by)}{' '}
            {say(nameOf(frozenBy))}
          </Text>
          {reopened && (
            <Text>
              {say(words.reopened)} {shownMoment(reopened.at)}: {reopened.reason}
            </Text>
          )}
          {received && (
            <Text>
              {say(words.received)} {shownMoment(received.at)}: {received.text}
            </Text>
          )}
          {hash === undefined ? (
            <Text role="status">{say(words.building)}</Text>
          ) : (
            <>
              {mayRead && (
                <Group gap="md">
                  <Link
                    to="/periods/$planId/$period/synthesis"
                    params={{ planId, period }}
                    search={{ version }}
                    className="text-link"
                  >
                    {say(words.edit)}
                  </Link>
                  <Anchor
                    underline="always"
                    href={`/api/v1/plans/${planId}/periods/${period}/synthesis.xlsx?version=${String(version)}`}
                  >
                    {say(words.workbook)}
                  </Anchor>
                </Group>
              )}
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {say(words.hash)}: {hash}
              </Text>
            </>
          )}
        </div>
      ))}
    </Stack>
  );
}
