import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { plansQuery, useAccount } from '../../data/queries.js';
import { PlanSection } from '../../parts/plan-section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { type IssuedPaper, kindNames, paperAddress, papersQuery } from './papers-data.js';

const words = {
  title: { vi: 'Văn bản', en: 'Papers' },
  make: { vi: 'Soạn văn bản', en: 'Make a paper' },
  none: { vi: 'Chưa có văn bản nào được ban hành', en: 'No paper has been issued' },
  noneWhy: {
    vi: 'Công văn đôn đốc, báo cáo và văn bản chỉ đạo hiện ở đây khi được ban hành với số của văn thư.',
    en: 'Urging notes, reports and directions appear here once they are issued under a number of the registry.',
  },
  about: { vi: 'Về hoặc gửi', en: 'About or to' },
  number: { vi: 'Số', en: 'No.' },
  signed: { vi: 'ký', en: 'signed' },
  by: { vi: 'người ban hành', en: 'issued by' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  file: { vi: 'Tải tệp', en: 'Download' },
};

/** The papers that were issued and that the person may read, the latest first. */
export function PapersPage() {
  const { say } = useLanguage();
  const { grants } = useAccount();
  const { data: plans, error, refetch } = useQuery(plansQuery);
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!plans) return <Loading />;
  const mayMake = grants.some(({ action, subject }) => action === 'preview' && subject === 'Paper');
  return (
    <Stack gap="lg" maw={900}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {say(words.title)}
        </Title>
        {mayMake && (
          <Button renderRoot={(props) => <Link {...props} to="/papers/new" />}>{say(words.make)}</Button>
        )}
      </Group>
      {plans.map(({ planId, title }) => (
        <OfPlan key={planId} planId={planId} title={title} />
      ))}
    </Stack>
  );
}

function OfPlan({ planId, title }: { planId: string; title: string }) {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(papersQuery(planId));
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const papers = data.toSorted((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1));
  return (
    <PlanSection title={title}>
      {papers.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      <ul className="plain-list">
        {papers.map((paper) => (
          <Row key={paper.id} paper={paper} />
        ))}
      </ul>
    </PlanSection>
  );
}

function Row({ paper }: { paper: IssuedPaper }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { about, kind, subject, number, date, issuedBy, replacedBy } = paper;
  const to = 'unit' in about ? about.unit : 'leader' in about ? about.leader : undefined;
  const written = `${String(number.value)}/${number.code}`;
  return (
    <li className="card" style={{ marginBottom: 8 }}>
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 300px' }}>
          <Text fw={700}>
            {say(kindNames[kind])}: {subject}
          </Text>
          {to !== undefined && (
            <Text>
              {say(words.about)}: {say(nameOf(to))}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {say(words.number)} {written}, {say(words.signed)} {shownDate(date)}; {say(words.by)}{' '}
            {say(nameOf(issuedBy.person))}
          </Text>
        </div>
        {replacedBy !== undefined && <Chip tone="plain">{say(words.replaced)}</Chip>}
        <Anchor underline="always" href={paperAddress(paper)} aria-label={`${say(words.file)} ${written}`}>
          {say(words.file)} (.docx)
        </Anchor>
      </Group>
    </li>
  );
}
