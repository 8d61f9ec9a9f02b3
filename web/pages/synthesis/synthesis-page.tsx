import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { periodName } from '../../../domain/notices/duty-name.js';
import { directoryQuery, useAccount } from '../../data/queries.js';
import { useSharedDraft } from '../../data/use-shared-draft.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { downloadPaper } from '../papers/papers-data.js';
import { type Period, periodQuery } from '../periods/period-query.js';
import { SlotsEditor } from './slots-editor.js';
import { partsOf, type StoredTexts, type SynthesisKey, textsPlace, textsQuery } from './texts-place.js';

const words = {
  title: { vi: 'Báo cáo tổng hợp', en: 'Synthesis of' },
  version: { vi: 'bản', en: 'version' },
  back: { vi: 'Về kỳ báo cáo', en: 'To the period' },
  docx: { vi: 'Tải dự thảo (.docx)', en: 'Draft as .docx' },
  xlsx: { vi: 'Tải số liệu (.xlsx)', en: 'Figures as .xlsx' },
  issue: { vi: 'Ban hành báo cáo', en: 'Issue the report' },
  none: {
    vi: 'Kỳ này chưa có bản tổng hợp nào',
    en: 'This quarter has no synthesis yet',
  },
  noneWhy: {
    vi: 'Khi số liệu đã chốt, Sở Kế hoạch và Đầu tư chốt báo cáo tổng hợp ở trang kỳ báo cáo; khoảng nửa phút sau báo cáo hiện ra ở đây.',
    en: 'Once the data are closed, DPI freezes the synthesis on the page of the period; half a minute later the report is here.',
  },
};

/** The report of a quarter: figures are the synthesis's own, the texts around them are written here. */
export function SynthesisPage() {
  const { say } = useLanguage();
  const { planId = '', period = '' } = useParams({ strict: false });
  const { version: asked } = useSearch({ strict: false });
  const { data, error, refetch } = useQuery(periodQuery({ planId, period }));
  if (error && !data) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const version = asked ?? lastBuilt(data);
  if (version === undefined)
    return (
      <Stack gap="md" component="article">
        <Title order={1} size="h2">
          {say(words.title)} {say(periodName(period))}
        </Title>
        <Empty title={say(words.none)}>
          {say(words.noneWhy)}{' '}
          <Link to="/periods/$planId/$period" params={{ planId, period }} className="text-link">
            {say(words.back)}
          </Link>
        </Empty>
      </Stack>
    );
  return <OfVersion key={version} synthesisKey={{ planId, period, version }} />;
}

function OfVersion({ synthesisKey: { planId, period, version } }: { synthesisKey: SynthesisKey }) {
  const { say } = useLanguage();
  const account = useAccount();
  const key = useMemo(() => ({ planId, period, version }), [planId, period, version]);
  const { data, error, refetch } = useQuery(textsQuery(key));
  const { data: directory } = useQuery(directoryQuery);
  const [isFetching, setFetching] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const draftAsFile = async () => {
    setFetching(true);
    setFault(undefined);
    try {
      await downloadPaper({ planId, about: { kind: 'consolidatedReport', period, version }, head: {} });
    } catch (caught) {
      setFault(caught);
    } finally {
      setFetching(false);
    }
  };
  if (error && !data) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!data || !directory) return <Loading />;
  const mayWrite = account.grants.some(
    ({ action, subject }) => action === 'write' && subject === 'Synthesis',
  );
  return (
    <Stack gap="md" component="article">
      <Title order={1} size="h2">
        {say(words.title)} {say(periodName(period))}, {say(words.version)} {version}
      </Title>
      <Group gap="md" className="no-print">
        <Link to="/periods/$planId/$period" params={{ planId, period }} className="text-link">
          {say(words.back)}
        </Link>
        <Button variant="default" loading={isFetching} onClick={() => void draftAsFile()}>
          {say(words.docx)}
        </Button>
        <Anchor
          underline="always"
          href={`/api/v1/plans/${planId}/periods/${period}/synthesis.xlsx?version=${String(version)}`}
        >
          {say(words.xlsx)}
        </Anchor>
        {mayWrite && (
          <Link
            to="/papers/new"
            search={{ plan: planId, kind: 'consolidatedReport', period }}
            className="text-link"
          >
            {say(words.issue)}
          </Link>
        )}
      </Group>
      {fault !== undefined && <Failed fault={fault} />}
      <Written stored={data} synthesisKey={key} mayWrite={mayWrite} />
    </Stack>
  );
}

function Written({
  stored,
  synthesisKey,
  mayWrite,
}: {
  stored: StoredTexts;
  synthesisKey: SynthesisKey;
  mayWrite: boolean;
}) {
  const { person } = useAccount();
  const queries = useQueryClient();
  const place = useMemo(
    () =>
      textsPlace({
        key: synthesisKey,
        onStored: (next) => queries.setQueryData(textsQuery(synthesisKey).queryKey, next),
      }),
    [synthesisKey, queries],
  );
  const parts = useMemo(() => partsOf(stored), [stored]);
  const { planId, period, version } = synthesisKey;
  const draft = useSharedDraft({
    key: `${person.id} synthesis ${planId}/${period}/${String(version)}`,
    place,
    stored: parts,
  });
  return draft ? <SlotsEditor {...{ draft, stored, synthesisKey, mayWrite }} /> : <Loading />;
}

function lastBuilt({ syntheses }: Period): number | undefined {
  return syntheses.findLast(({ hash }) => hash !== undefined)?.version;
}
