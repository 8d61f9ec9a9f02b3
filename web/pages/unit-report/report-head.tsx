import { Group, Stack, Text, Title } from '@mantine/core';
import { periodName } from '../../../domain/notices/duty-name.js';
import { distance, shownDate, shownMoment, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import type { PlanTime } from '../../data/queries.js';
import { Chip, type Tone, toneOfUrgency } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import type { Desk } from './desk.js';

const words = {
  title: { vi: 'Báo cáo', en: 'Report of' },
  of: { vi: 'của', en: 'by' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  late: {
    vi: 'Đã quá hạn. Báo cáo vẫn nộp được và được ghi là nộp muộn; hãy nộp sớm để không bị báo lên cấp trên.',
    en: 'It is late. It can still be filed and is noted as late; file it soon, before the next level is told.',
  },
  frozen: {
    vi: 'Kỳ báo cáo đã chốt tổng hợp lúc',
    en: 'The synthesis of the period was frozen at',
  },
  frozenWhy: {
    vi: 'Nội dung bạn viết vẫn được lưu, nhưng chưa nộp được. Hãy đề nghị Sở Kế hoạch và Đầu tư mở lại kỳ báo cáo.',
    en: 'What you write is still saved, but cannot be filed. Ask the DPI to reopen the period.',
  },
  sentBack: { vi: 'Thủ trưởng yêu cầu sửa', en: 'The head wants it changed' },
  writtenBy: { vi: 'Người soạn', en: 'Written by' },
};

const statuses = {
  none: { tone: 'plain', vi: 'Chưa soạn', en: 'Not begun' },
  draft: { tone: 'calm', vi: 'Đang soạn', en: 'Draft' },
  submitted: { tone: 'soon', vi: 'Chờ thủ trưởng duyệt', en: 'Waits for the head' },
  sentBack: { tone: 'late', vi: 'Thủ trưởng trả lại', en: 'Sent back by the head' },
  filed: { tone: 'done', vi: 'Đã nộp', en: 'Filed' },
} as const satisfies Record<string, { readonly tone: Tone; readonly vi: string; readonly en: string }>;

/** Whose report of which quarter, how far it is, and by when it has to be there. */
export function ReportHead({ desk, time }: { desk: Desk; time: PlanTime }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { report, tasks, periodState, unit, period } = desk;
  const status = statuses[report?.status ?? 'none'];
  const due = tasks.map(({ reportDue }) => reportDue).toSorted()[0];
  const { frozenAt } = periodState;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Title order={1} size="h2">
          {say(words.title)} {say(periodName(period))} {say(words.of)} {say(nameOf(unit))}
        </Title>
        <Chip tone={status.tone}>{say(status)}</Chip>
      </Group>
      {due !== undefined && (
        <Text>
          {say(words.due)} <strong>{shownDate(due)}</strong>{' '}
          <Chip tone={toneOfUrgency[urgencyOf({ due, time })]}>{say(distance({ due, time }))}</Chip>
          {report && ` · ${say(words.writtenBy)} ${say(nameOf(report.writtenBy))}`}
        </Text>
      )}
      {frozenAt === undefined && due !== undefined && due < time.today && <Text>{say(words.late)}</Text>}
      {frozenAt !== undefined && tasks.length > 0 && (
        <Text className="note tone-late">
          {say(words.frozen)} {shownMoment(frozenAt)}. {say(words.frozenWhy)}
        </Text>
      )}
      {report?.sentBackReason !== undefined && (
        <Text className="note tone-late">
          {say(words.sentBack)}: {report.sentBackReason}
        </Text>
      )}
    </Stack>
  );
}
