import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { UnitReportKey } from '../../../domain/unit-report/unit-report.js';
import { planTimeQuery, useAccount } from '../../data/queries.js';
import { useSharedDraft } from '../../data/use-shared-draft.js';
import { Failed, Loading } from '../../parts/states.js';
import { type Desk, deskQuery, reportPlace, storedOf } from './desk.js';
import { ReportDesk } from './report-desk.js';
import { ReportHead } from './report-head.js';

/** The report of a unit for all its tasks: written by officers, filed by the head, read by those who follow it up. */
export function UnitReportPage() {
  const { planId = '', period = '', unit = '' } = useParams({ strict: false });
  const key = useMemo(() => ({ planId, period, unit }), [planId, period, unit]);
  const {
    data: desk,
    error,
    refetch,
  } = useQuery({
    ...deskQuery(key),
    refetchInterval: ({ state: { data } }) => (data && data.onTheWay.length > 0 ? 1_500 : false),
  });
  const { data: time } = useQuery(planTimeQuery(planId));
  if (error && !desk) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!desk || !time) return <Loading />;
  return (
    <Stack gap="md" component="article">
      <ReportHead desk={desk} time={time} />
      <Written key={`${planId}/${period}/${unit}`} desk={desk} reportKey={key} />
    </Stack>
  );
}

function Written({ desk, reportKey }: { desk: Desk; reportKey: UnitReportKey }) {
  const { person } = useAccount();
  const queries = useQueryClient();
  const place = useMemo(
    () =>
      reportPlace({
        key: reportKey,
        onDesk: (next) => queries.setQueryData(deskQuery(reportKey).queryKey, next),
      }),
    [reportKey, queries],
  );
  const stored = useMemo(() => storedOf(desk), [desk]);
  const { planId, period, unit } = reportKey;
  const draft = useSharedDraft({ key: `${person.id} ${planId}/${period}/${unit}`, place, stored });
  return draft ? <ReportDesk {...{ desk, reportKey, draft }} /> : <Loading />;
}
