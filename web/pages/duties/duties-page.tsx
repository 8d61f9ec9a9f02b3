import { Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { obligationKinds } from '../../../domain/obligation/kinds.js';
import { foldDiacritics } from '../../../domain/text/fold.js';
import {
  dutiesOf,
  type OwedDuty,
  type Urgency,
  urgencies,
  urgencyNames,
  urgencyOf,
} from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { type PlanTime, tasksQuery, useAccount, usePlanTimes } from '../../data/queries.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { toneOfUrgency } from '../../parts/tone.js';
import { type DutiesSearch, searchOfDuties } from '../../search-params.js';
import { debtorOf } from '../../shell/places.js';
import { useLanguage } from '../../texts/language.js';
import { UrgingNotes } from '../approvals/urging-notes.js';
import { DutyList } from './duty-list.js';

const words = {
  title: { vi: 'Việc của tôi', en: 'My duties' },
  of: { vi: 'Việc đơn vị đang nợ, gần hạn trước:', en: 'What the unit owes, the nearest date first:' },
  kind: { vi: 'Loại việc', en: 'Kind' },
  anyKind: { vi: 'Mọi loại việc', en: 'Every kind' },
  find: { vi: 'Lọc theo chữ', en: 'Filter by words' },
  counters: { vi: 'Lọc theo hạn', en: 'Filter by date' },
  nothing: { vi: 'Không còn việc nào', en: 'Nothing is owed' },
  nothingWhy: {
    vi: 'Đơn vị không nợ việc gì vào lúc này. Việc mới hiện ra ở đây khi có nhiệm vụ được giao, đến kỳ báo cáo hoặc có ý kiến chỉ đạo; thư báo cũng được gửi vào hộp thư.',
    en: 'The unit owes nothing now. Duties appear here when a task is assigned, a report falls due or a leader directs; a notice comes to the inbox too.',
  },
  filtered: { vi: 'Không có việc nào khớp bộ lọc', en: 'No duty fits the filters' },
  filteredWhy: {
    vi: 'Hãy bấm lại vào ô đang chọn ở trên, chọn mọi loại việc hoặc xóa chữ lọc.',
    en: 'Press the chosen counter again, choose every kind or clear the words.',
  },
};

/** What the unit (or the focal department) owes, by urgency; each row can be done from here. */
export function DutiesPage() {
  const { say } = useLanguage();
  const { person } = useAccount();
  const nameOf = useNames();
  const navigate = useNavigate();
  const search = searchOfDuties(useSearch({ strict: false }));
  const debtor = debtorOf(person) ?? '';
  const { data: rows, error, refetch } = useQuery(tasksQuery({ debtor, sort: 'due' }));
  const planIds = useMemo(() => [...new Set((rows ?? []).map(({ planId }) => planId))], [rows]);
  const times = usePlanTimes(planIds);
  const filter = (change: { readonly [Name in keyof DutiesSearch]: DutiesSearch[Name] | undefined }) =>
    void navigate({
      to: '/duties',
      search: searchOfDuties({ ...search, ...change }),
      replace: true,
    });
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!rows || times.size < planIds.length) return <Loading />;
  const all = dutiesOf({ rows, debtor });
  const ofWords = all.filter((owed) => fits({ owed, search }));
  const shown = ofWords.filter(
    (owed) => search.urgency === undefined || urgencyAt({ owed, times }) === search.urgency,
  );
  const kinds = [...new Set(all.map(({ duty }) => duty.kind))];
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2">
          {say(words.title)}
        </Title>
        <Text c="dimmed">
          {say(words.of)} <strong>{say(nameOf(debtor))}</strong>
        </Text>
      </div>
      <Group gap="sm" role="group" aria-label={say(words.counters)}>
        {urgencies.map((urgency) => (
          <Counter
            key={urgency}
            urgency={urgency}
            count={ofWords.filter((owed) => urgencyAt({ owed, times }) === urgency).length}
            isChosen={search.urgency === urgency}
            onChoose={() => filter({ urgency: search.urgency === urgency ? undefined : urgency })}
          />
        ))}
      </Group>
      <Group gap="sm" align="flex-end" className="no-print">
        <Select
          label={say(words.kind)}
          value={search.kind ?? ''}
          data={[
            { value: '', label: say(words.anyKind) },
            ...kinds.map((kind) => ({ value: kind, label: say(obligationKinds[kind]) })),
          ]}
          onChange={(kind) => filter({ kind: kind === '' || kind === null ? undefined : kind })}
          allowDeselect={false}
          w={{ base: '100%', xs: 260 }}
        />
        <TextInput
          label={say(words.find)}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search.q ?? ''}
          onChange={({ currentTarget }) => filter({ q: currentTarget.value })}
          w={{ base: '100%', xs: 300 }}
        />
      </Group>
      <UrgingNotes />
      {shown.length > 0 ? (
        <DutyList duties={shown} times={times} />
      ) : (
        <Empty title={say(all.length === 0 ? words.nothing : words.filtered)}>
          {say(all.length === 0 ? words.nothingWhy : words.filteredWhy)}
        </Empty>
      )}
    </Stack>
  );
}

function Counter({
  urgency,
  count,
  isChosen,
  onChoose,
}: {
  urgency: Urgency;
  count: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { say } = useLanguage();
  return (
    <button
      type="button"
      className={`counter tone-${toneOfUrgency[urgency]}`}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <strong>{count}</strong>
      {say(urgencyNames[urgency])}
    </button>
  );
}

function urgencyAt({ owed, times }: { owed: OwedDuty; times: ReadonlyMap<string, PlanTime> }) {
  const time = times.get(owed.row.planId);
  return time && urgencyOf({ due: owed.duty.due, time });
}

function fits({
  owed: { duty, row },
  search: { kind, q },
}: {
  owed: OwedDuty;
  search: DutiesSearch;
}): boolean {
  const text = foldDiacritics(
    `${String(row.shortcoming)}.${String(row.taskNumber)} ${row.text} ${row.shortcomingTitle}`,
  );
  const typed = foldDiacritics(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (kind === undefined || duty.kind === kind) && typed.every((word) => text.includes(word));
}
