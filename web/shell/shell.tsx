import { ActionIcon, AppShell, Badge, Group, Indicator, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { countUnread, unreadKey, useLiveUpdates } from '../data/live.js';
import { useAccount } from '../data/queries.js';
import { useLanguage } from '../texts/language.js';
import { DemonstrationMark } from './demonstration-mark.js';
import { KeysHelp } from './keys-help.js';
import { PersonMenu } from './person-menu.js';
import { PhoneBar } from './phone-bar.js';
import { type Place, placesFor } from './places.js';
import { SessionEnded } from './session-ended.js';

const SearchBox = lazy(() => import('./search-box.js'));

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  pages: { vi: 'Các trang', en: 'Pages' },
  search: { vi: 'Tìm nhiệm vụ', en: 'Search tasks' },
  keys: { vi: 'Phím tắt', en: 'Keys' },
  unread: { vi: 'chưa đọc', en: 'unread' },
};

/** The frame of every page: who is there, where he can go, what is new, and search. */
export function Shell() {
  const { say } = useLanguage();
  const account = useAccount();
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(max-width: 48em)');
  const [helps, setHelps] = useState(false);
  const [search, setSearch] = useState(0);
  const places = placesFor(account);
  const hasInbox = places.some(({ to }) => to === '/inbox');
  const { data: unread = 0 } = useQuery({ queryKey: unreadKey, queryFn: countUnread, enabled: hasInbox });
  useLiveUpdates();
  const openSearch = () => setSearch((count) => count + 1);
  useHotkeys([
    ['mod+K', openSearch],
    ['shift+?', () => setHelps(true)],
    ...places.map(
      ({ to }, index) => [`alt+${String(index + 1)}`, () => void navigate({ to })] as [string, () => void],
    ),
  ]);
  const link = (place: Place, stacked: boolean) => (
    <PlaceLink key={place.to} place={place} count={place.to === '/inbox' ? unread : 0} stacked={stacked} />
  );
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: 62, collapsed: !isPhone }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#main">
        {say(words.skip)}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <UnstyledButton component={Link} to="/">
            <Text fw={800} size="lg" component="span">
              Đôn đốc
            </Text>
          </UnstyledButton>
          <Group gap="xs" wrap="nowrap">
            <Tooltip label={`${say(words.search)} (Ctrl+K)`}>
              <ActionIcon variant="default" size={40} aria-label={say(words.search)} onClick={openSearch}>
                <IconSearch size={20} />
              </ActionIcon>
            </Tooltip>
            {!isPhone && (
              <Tooltip label={`${say(words.keys)} (?)`}>
                <ActionIcon
                  variant="default"
                  size={40}
                  aria-label={say(words.keys)}
                  onClick={() => setHelps(true)}
                >
                  <IconKeyboard size={20} />
                </ActionIcon>
              </Tooltip>
            )}
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      {!isPhone && (
        <AppShell.Navbar p="sm" aria-label={say(words.pages)}>
          {places.map((place) => link(place, false))}
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1}>
        <DemonstrationMark />
        <Suspense>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      {isPhone && (
        <AppShell.Footer>
          <PhoneBar places={places} link={link} />
        </AppShell.Footer>
      )}
      <KeysHelp opened={helps} onClose={() => setHelps(false)} places={places} />
      <SessionEnded />
      {search > 0 && (
        <Suspense>
          <SearchBox asked={search} />
        </Suspense>
      )}
    </AppShell>
  );
}

function PlaceLink({ place, count, stacked }: { place: Place; count: number; stacked: boolean }) {
  const { say } = useLanguage();
  const { to, name, icon: PlaceIcon } = place;
  const spoken = count > 0 ? `, ${String(count)} ${say(words.unread)}` : '';
  return (
    <Link
      to={to}
      className={stacked ? 'nav-link nav-link-stacked' : 'nav-link'}
      aria-label={`${say(name)}${spoken}`}
      activeOptions={{ exact: true, includeSearch: false }}
    >
      <Indicator disabled={count === 0 || !stacked} color="red.9" size={10}>
        <PlaceIcon size={20} aria-hidden />
      </Indicator>
      <span>{say(name)}</span>
      {count > 0 && !stacked && (
        <Badge color="red.9" variant="filled" ml="auto">
          {count}
        </Badge>
      )}
    </Link>
  );
}
