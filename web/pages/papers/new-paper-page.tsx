import { Alert, Button, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../client/problem.js';
import { addWorkingDays } from '../../../domain/calendar/working-calendar.js';
import type { PaperRequest } from '../../../domain/papers/request.js';
import { faultSentence } from '../../data/api.js';
import { directoryQuery, plansQuery, planTimeQuery, useAccount } from '../../data/queries.js';
import { DateField } from '../../parts/date-field.js';
import { Loading } from '../../parts/states.js';
import { searchOfPaper } from '../../search-params.js';
import { useLanguage } from '../../texts/language.js';
import { LateDuties } from './late-duties.js';
import { downloadPaper, issuePaper, kindNames } from './papers-data.js';
import { PeriodSelect } from './period-select.js';

const words = {
  title: { vi: 'Soạn văn bản', en: 'Make a paper' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  kind: { vi: 'Loại văn bản', en: 'Kind' },
  unit: { vi: 'Gửi đơn vị', en: 'To the unit' },
  leader: { vi: 'Trình lãnh đạo', en: 'To the leader' },
  answerBy: { vi: 'Đề nghị thực hiện trước ngày', en: 'To be done before' },
  head: { vi: 'Phần văn thư cấp', en: 'Given by the registry' },
  number: { vi: 'Số văn bản', en: 'Number' },
  numberWhy: {
    vi: 'Lấy số ở văn thư. Xem dự thảo thì chưa cần số.',
    en: 'Get it from the registry. A draft needs none.',
  },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  see: { vi: 'Tải dự thảo (.docx)', en: 'Draft as .docx' },
  issue: { vi: 'Ban hành', en: 'Issue' },
  issueWhy: {
    vi: 'Văn bản đã ban hành không sửa được, chỉ thay thế bằng văn bản khác.',
    en: 'A paper that was issued is not edited, only replaced by another.',
  },
  back: { vi: 'Các văn bản đã ban hành', en: 'Issued papers' },
};
const kinds = ['urgingNote', 'consolidatedReport', 'leaderNote'] as const;
type Kind = (typeof kinds)[number];

/** A paper of the focal department: which, to whom, seen as a draft and then issued. */
export function NewPaperPage() {
  const { say } = useLanguage();
  const search = searchOfPaper(useSearch({ strict: false }));
  const { data: plans } = useQuery(plansQuery);
  const planId = search.plan ?? plans?.[0]?.planId;
  const { data: time } = useQuery({ ...planTimeQuery(planId ?? ''), enabled: planId !== undefined });
  if (!plans || planId === undefined || !time) return <Loading />;
  return (
    <Stack gap="md" maw={640}>
      <Title order={1} size="h2">
        {say(words.title)}
      </Title>
      <Link to="/papers" className="text-link">
        {say(words.back)}
      </Link>
      <Form
        key={`${planId} ${search.kind ?? ''} ${search.unit ?? ''} ${search.period ?? ''}`}
        {...{
          search,
          planId,
          plans,
          today: time.today,
          answerBy: addWorkingDays(time.calendar, time.today, 5),
        }}
      />
    </Stack>
  );
}

function Form({
  search,
  planId,
  plans,
  today,
  answerBy: usual,
}: {
  search: ReturnType<typeof searchOfPaper>;
  planId: string;
  plans: readonly { readonly planId: string; readonly title: string }[];
  today: string;
  answerBy: string;
}) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: directory } = useQuery(directoryQuery);
  const [kind, setKind] = useState<Kind>(kinds.find((one) => one === search.kind) ?? 'urgingNote');
  const [unit, setUnit] = useState(search.unit ?? '');
  const [leader, setLeader] = useState('');
  const [period, setPeriod] = useState(search.period ?? '');
  const [answerBy, setAnswerBy] = useState(usual);
  const [number, setNumber] = useState<number | string>('');
  const [date, setDate] = useState(today);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState<'see' | 'issue'>();
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const mayIssue = person.role === 'dpiSupervisor' || person.role === 'unitHead';
  const about = aboutOf({ kind, unit, leader, period, answerBy });
  const head = { ...(typeof number === 'number' && { number }), ...(date !== '' && { date }) };
  const run = async (what: 'see' | 'issue') => {
    setBusy(what);
    setFault(undefined);
    try {
      if (what === 'see') return await downloadPaper({ planId, about, head: {} });
      const content = JSON.stringify({ about, head });
      if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
      await issuePaper({ planId, about, head, key: sent.current.key });
      await queries.invalidateQueries({ queryKey: ['papers', planId] });
      await navigate({ to: '/papers' });
    } catch (caught) {
      setFault(caught);
    } finally {
      setBusy(undefined);
    }
  };
  const errorOf = (field: string, ...codes: readonly string[]) => {
    if (!(fault instanceof ApiProblem)) return undefined;
    const own = fault.fields.find((one) => one.field === field)?.messages;
    const meant = own ?? (codes.includes(fault.code) ? fault.messages : undefined);
    return meant && say(meant);
  };
  const beside = [
    errorOf('about.unit', 'nothingOverdue'),
    errorOf('about.leader', 'nothingReached'),
    errorOf('about.period', 'notFrozen'),
    errorOf('about.answerBy'),
    errorOf('head.number', 'numberMissing', 'numberUsed'),
    errorOf('head.date', 'dayMissing'),
  ] as const;
  const units = (directory?.units ?? []).map(({ id, name }) => ({ value: id, label: say(name) }));
  const leaders = (directory?.leaders ?? []).map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <Stack>
      {plans.length > 1 && (
        <Select
          label={say(words.plan)}
          data={plans.map((plan) => ({ value: plan.planId, label: plan.title }))}
          value={planId}
          allowDeselect={false}
          onChange={(next) =>
            void navigate({ to: '/papers/new', search: { ...search, ...(next !== null && { plan: next }) } })
          }
        />
      )}
      <Select
        label={say(words.kind)}
        data={kinds.map((one) => ({ value: one, label: say(kindNames[one]) }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => setKind(next ?? kind)}
      />
      {kind === 'urgingNote' && (
        <>
          <Select
            label={say(words.unit)}
            data={units}
            value={unit === '' ? null : unit}
            onChange={(next) => setUnit(next ?? '')}
            error={beside[0]}
            searchable
          />
          <LateDuties planId={planId} unit={unit} today={today} />
          <DateField label={say(words.answerBy)} value={answerBy} onChange={setAnswerBy} error={beside[3]} />
        </>
      )}
      {kind === 'leaderNote' && (
        <Select
          label={say(words.leader)}
          data={leaders}
          value={leader === '' ? null : leader}
          onChange={(next) => setLeader(next ?? '')}
          error={beside[1]}
        />
      )}
      {kind === 'consolidatedReport' && (
        <PeriodSelect planId={planId} value={period} onChange={setPeriod} error={beside[2]} />
      )}
      <div>
        <Button variant="default" loading={busy === 'see'} onClick={() => void run('see')}>
          {say(words.see)}
        </Button>
      </div>
      {mayIssue && (
        <>
          <Title order={2} size="h4">
            {say(words.head)}
          </Title>
          <NumberInput
            label={say(words.number)}
            description={say(words.numberWhy)}
            value={number}
            onChange={setNumber}
            min={1}
            allowDecimal={false}
            error={beside[4]}
          />
          <DateField label={say(words.date)} value={date} onChange={setDate} error={beside[5]} />
          <Text size="sm" c="dimmed">
            {say(words.issueWhy)}
          </Text>
        </>
      )}
      {fault !== undefined && beside.every((one) => one === undefined) && (
        <Alert className="alert tone-late" role="alert">
          {say(faultSentence(fault))}
        </Alert>
      )}
      {mayIssue && (
        <Group justify="flex-end">
          <Button loading={busy === 'issue'} onClick={() => void run('issue')}>
            {say(words.issue)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function aboutOf({
  kind,
  unit,
  leader,
  period,
  answerBy,
}: {
  kind: Kind;
  unit: string;
  leader: string;
  period: string;
  answerBy: string;
}): PaperRequest {
  switch (kind) {
    case 'urgingNote':
      return { kind, unit, ...(answerBy !== '' && { answerBy }) };
    case 'leaderNote':
      return { kind, leader };
    case 'consolidatedReport':
      return { kind, period };
  }
}
