import { Stack, Table, Tabs, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '../../../client/client.js';
import { foldDiacritics } from '../../../domain/text/fold.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownDate } from '../../data/duties.js';
import { termsQuery } from '../../data/terms.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { rungName } from '../../texts/rungs.js';
import { numbersOfPolicy } from './policy-words.js';

const words = {
  title: { vi: 'Danh bạ, lịch và quy định', en: 'Directory, calendar and policy' },
  note: {
    vi: 'Kế hoạch mới được triển khai theo các điều này. Kế hoạch đang chạy giữ bản của lúc triển khai.',
    en: 'New plans are launched under these terms. A plan that runs keeps those of its launch.',
  },
  directory: { vi: 'Danh bạ', en: 'Directory' },
  calendar: { vi: 'Lịch làm việc', en: 'Calendar' },
  policy: { vi: 'Quy định', en: 'Policy' },
  find: { vi: 'Tìm đơn vị, có dấu hoặc không dấu', en: 'Find a unit, with or without diacritics' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  also: { vi: 'Cũng viết là', en: 'Also written' },
  leader: { vi: 'Lãnh đạo phụ trách', en: 'Leader in charge' },
  none: { vi: 'Không có đơn vị nào khớp; hãy bớt chữ.', en: 'No unit fits; use fewer words.' },
  off: { vi: 'Ngày nghỉ', en: 'Days off' },
  why: { vi: 'Lý do', en: 'Why' },
  worked: { vi: 'Ngày làm bù', en: 'Days worked in lieu' },
};

const ladderNames: Readonly<Record<keyof Schemas['Policy']['ladders'], LocalizedText>> = {
  unit: { vi: 'Đơn vị nợ việc', en: 'When a unit owes' },
  focal: { vi: 'Cơ quan đầu mối nợ việc', en: 'When the focal department owes' },
  leader: { vi: 'Lãnh đạo nợ ý kiến', en: 'When a leader owes' },
  silenceConsents: { vi: 'Ý kiến phối hợp, im lặng là đồng ý', en: 'Sign-off, where silence consents' },
};

/** The terms under which new plans are launched: who is who, which days count, and when who is pressed. */
export function TermsPage() {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(termsQuery);
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="md" maw={980}>
      <div>
        <Title order={1} size="h2">
          {say(words.title)}
        </Title>
        <Text c="dimmed">{say(words.note)}</Text>
      </div>
      <Tabs defaultValue="directory" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="directory">{say(words.directory)}</Tabs.Tab>
          <Tabs.Tab value="calendar">{say(words.calendar)}</Tabs.Tab>
          <Tabs.Tab value="policy">{say(words.policy)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="directory" pt="md">
          <Directory directory={data.directory} />
        </Tabs.Panel>
        <Tabs.Panel value="calendar" pt="md">
          <Calendar calendar={data.calendar} />
        </Tabs.Panel>
        <Tabs.Panel value="policy" pt="md">
          <PolicyInWords policy={data.policy} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Directory({ directory }: { directory: Schemas['Directory'] }) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const wanted = foldDiacritics(typed.trim());
  const leaders = new Map(directory.leaders.map(({ id, name }) => [id, name]));
  const fields = new Map(directory.fields.map((field) => [field.id, leaders.get(field.viceChairman)]));
  const units = directory.units.filter(({ id, name, aliases }) =>
    foldDiacritics([id, name.vi, name.en, ...aliases].join(' ')).includes(wanted),
  );
  return (
    <Stack>
      <TextInput
        label={say(words.find)}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        maw={420}
      />
      {units.length === 0 && <Text c="dimmed">{say(words.none)}</Text>}
      <Scrolled label={say(words.directory)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(words.unit)}</Table.Th>
            <Table.Th>{say(words.also)}</Table.Th>
            <Table.Th>{say(words.leader)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map((unit) => {
            const leader = 'field' in unit ? fields.get(unit.field) : undefined;
            return (
              <Table.Tr key={unit.id}>
                <Table.Th scope="row">{say(unit.name)}</Table.Th>
                <Table.Td>{unit.aliases.join('; ')}</Table.Td>
                <Table.Td>{leader && say(leader)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Scrolled>
    </Stack>
  );
}

function Calendar({ calendar: { daysOff, daysWorked } }: { calendar: Schemas['WorkingCalendar'] }) {
  const { say } = useLanguage();
  const spans = daysOff.map(({ from, to, name }) => ({
    date: from === to ? shownDate(from) : `${shownDate(from)} – ${shownDate(to)}`,
    name,
  }));
  return (
    <Stack>
      <Days title={say(words.off)} days={spans} />
      {daysWorked.length > 0 && (
        <Days
          title={say(words.worked)}
          days={daysWorked.map(({ date, name }) => ({ date: shownDate(date), name }))}
        />
      )}
    </Stack>
  );
}

function Days({
  title,
  days,
}: {
  title: string;
  days: readonly { readonly date: string; readonly name: LocalizedText }[];
}) {
  const { say } = useLanguage();
  return (
    <Table striped maw={620}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th>{say(words.why)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.map(({ date, name }) => (
          <Table.Tr key={date}>
            <Table.Td>{date}</Table.Td>
            <Table.Td>{say(name)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PolicyInWords({ policy }: { policy: Schemas['Policy'] }) {
  const { say } = useLanguage();
  return (
    <Stack gap="lg">
      <dl className="facts">
        {numbersOfPolicy(policy).map(({ name, value }) => (
          <div key={name.vi}>
            <dt>{say(name)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      {Object.entries(ladderNames).map(([id, name]) => (
        <section key={id} aria-label={say(name)}>
          <Title order={2} size="h4">
            {say(name)}
          </Title>
          <ol className="timeline">
            {policy.ladders[id as keyof typeof ladderNames].map((rung) => (
              <li key={rung.id}>{say(rungName(rung))}</li>
            ))}
          </ol>
        </section>
      ))}
    </Stack>
  );
}

/** A wide table moves within its own window, by keyboard too. */
function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped aria-label={label}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
