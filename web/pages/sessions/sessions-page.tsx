import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { foldDiacritics } from '../../../domain/text/fold.js';
import { useNames } from '../../data/names.js';
import { peopleQuery, useAccount } from '../../data/queries.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { searchOfSessions } from '../../search-params.js';
import { may } from '../../shell/places.js';
import { useLanguage } from '../../texts/language.js';
import { SessionCard } from './session-card.js';
import { sessionsQuery } from './sessions-data.js';
import { useEnding } from './use-ending.js';

const words = {
  title: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  own: {
    vi: 'Nơi bạn đang đăng nhập. Thấy phiên không phải của mình thì kết thúc nó ngay, rồi báo quản trị.',
    en: 'Where you are logged in. End any that is not yours at once, then tell the administrator.',
  },
  person: { vi: 'Phiên của ai', en: 'Whose sessions' },
  mine: { vi: 'Của tôi', en: 'My own' },
  others: {
    vi: 'Kết thúc phiên thì người đó phải đăng nhập lại; việc này được ghi vào nhật ký đăng nhập.',
    en: 'Whose session is ended has to log in again; it is noted in the record of logins.',
  },
  none: { vi: 'Người này không đăng nhập ở đâu', en: 'This person is logged in nowhere' },
  noneWhy: { vi: 'Phiên hiện ra ở đây khi người đó đăng nhập.', en: 'A session appears when he logs in.' },
  all: { vi: 'Kết thúc mọi phiên của người này', en: 'End all sessions of this person' },
};

/** Where somebody is logged in, and the way to end it: one's own, and for whoever runs the system anybody's. */
export function SessionsPage() {
  const { say } = useLanguage();
  const { person } = searchOfSessions(useSearch({ strict: false }));
  const account = useAccount();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery(person));
  const ending = useEnding(person);
  return (
    <Stack gap="md" maw={760}>
      <Title order={1} size="h2">
        {say(words.title)}
      </Title>
      {may(account, 'read', 'Session') && <PersonSelect person={person} />}
      <Text c="dimmed">{say(person === undefined ? words.own : words.others)}</Text>
      {(error ?? ending.fault) != null && (
        <Failed fault={error ?? ending.fault} onRetry={() => void refetch()} />
      )}
      {!sessions && !error && <Loading />}
      {sessions?.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      <ul className="plain-list">
        {sessions?.map((session) => (
          <SessionCard
            key={session.id}
            session={session}
            isEnding={ending.current === session.id}
            {...(may(account, 'write', 'Session') || person === undefined
              ? { onEnd: () => void ending.end(session.id) }
              : {})}
          />
        ))}
      </ul>
      {person !== undefined && may(account, 'write', 'Session') && (sessions?.length ?? 0) > 1 && (
        <Group>
          <Button
            variant="default"
            loading={ending.current === 'all'}
            onClick={() => void ending.endAll(person)}
          >
            {say(words.all)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function PersonSelect({ person }: { person: string | undefined }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const nameOf = useNames();
  const { data: people = [] } = useQuery(peopleQuery);
  return (
    <Select
      label={say(words.person)}
      placeholder={say(words.mine)}
      data={people.map(({ id, name, unit, leader }) => ({
        value: id,
        label: `${name} (${say(nameOf(unit ?? leader ?? id))})`,
      }))}
      value={person ?? null}
      onChange={(chosen) =>
        void navigate({ to: '/sessions', search: chosen === null ? {} : { person: chosen } })
      }
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && foldDiacritics(option.label).includes(foldDiacritics(search)),
        )
      }
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say(words.mine) }}
      limit={50}
      maw={420}
    />
  );
}
