import { Button, Menu, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDevices, IconLanguage, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useNames } from '../data/names.js';
import { useAccount } from '../data/queries.js';
import { useLanguage } from '../texts/language.js';
import { roleNames } from '../texts/roles.js';
import { debtorOf } from './places.js';

const words = {
  account: { vi: 'Tài khoản', en: 'Account' },
  english: { vi: 'English', en: 'Tiếng Việt' },
  dark: { vi: 'Giao diện tối', en: 'Dark colours' },
  light: { vi: 'Giao diện sáng', en: 'Light colours' },
  sessions: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  logout: { vi: 'Đăng xuất', en: 'Log out' },
};

/** Who is there, in which language and colours, and the way out. */
export function PersonMenu() {
  const { say, language, speak } = useLanguage();
  const { person } = useAccount();
  const nameOf = useNames();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const place = debtorOf(person);
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          h={40}
          px="sm"
          leftSection={<IconUser size={18} aria-hidden />}
          aria-label={`${say(words.account)}: ${person.name}`}
        >
          <Text component="span" size="sm" truncate maw={150}>
            {person.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">
          {say(roleNames[person.role])}
          {place !== undefined && ` · ${say(nameOf(place))}`}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLanguage size={18} />}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
        >
          {say(words.english)}
        </Menu.Item>
        <Menu.Item
          leftSection={scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
          onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
        >
          {say(scheme === 'dark' ? words.light : words.dark)}
        </Menu.Item>
        <Menu.Item component={Link} to="/sessions" leftSection={<IconDevices size={18} />}>
          {say(words.sessions)}
        </Menu.Item>
        <Menu.Item component="a" href="/logout" leftSection={<IconLogout size={18} />}>
          {say(words.logout)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
