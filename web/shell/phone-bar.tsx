import { Group, Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language.js';
import type { Place } from './places.js';

const words = {
  pages: { vi: 'Các trang', en: 'Pages' },
  more: { vi: 'Khác', en: 'More' },
};
const room = 5;

/** The pages at the bottom of a phone: as many as fit, the others behind one button; the inbox is always seen. */
export function PhoneBar({
  places,
  link,
}: {
  places: readonly Place[];
  link: (place: Place, stacked: boolean) => ReactNode;
}) {
  const { say } = useLanguage();
  const fits = places.length <= room;
  const shown = fits ? places : [...places.slice(0, room - 2), ...places.filter(({ to }) => to === '/inbox')];
  const hidden = places.filter((place) => !shown.includes(place));
  return (
    <Group component="nav" aria-label={say(words.pages)} grow wrap="nowrap" gap={0} h="100%">
      {shown.map((place) => link(place, true))}
      {hidden.length > 0 && (
        <Menu position="top-end" width={240}>
          <Menu.Target>
            <UnstyledButton className="nav-link nav-link-stacked">
              <IconDots size={20} aria-hidden />
              <span>{say(words.more)}</span>
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {hidden.map(({ to, name, icon: PlaceIcon }) => (
              <Menu.Item
                key={to}
                leftSection={<PlaceIcon size={20} aria-hidden />}
                renderRoot={(props) => <Link {...props} to={to} />}
              >
                {say(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
