import { Button, Group, Text } from '@mantine/core';
import { shownMoment } from '../../data/duties.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { browserName } from './browser-name.js';
import type { Session } from './sessions-data.js';

const words = {
  here: { vi: 'Phiên này', en: 'This session' },
  from: { vi: 'từ địa chỉ', en: 'from' },
  since: { vi: 'Đăng nhập', en: 'Logged in' },
  seen: { vi: 'hoạt động gần nhất', en: 'last seen' },
  end: { vi: 'Kết thúc phiên', en: 'End the session' },
  logout: { vi: 'Đăng xuất', en: 'Log out' },
};

/** One session: in which browser, from where, since when. The session of this window ends by logging out. */
export function SessionCard({
  session: { address, browser, startedAt, seenAt, current },
  isEnding,
  onEnd,
}: {
  session: Session;
  isEnding: boolean;
  onEnd?: () => void;
}) {
  const { say } = useLanguage();
  const name = browserName(browser);
  return (
    <li className="card">
      <Group justify="space-between" gap="xs">
        <div>
          <Group gap="xs">
            <Text fw={700}>{name}</Text>
            {current && <Chip tone="calm">{say(words.here)}</Chip>}
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {say(words.from)} {address}
          </Text>
          <Text size="sm" c="dimmed">
            {say(words.since)} {shownMoment(startedAt)}, {say(words.seen)} {shownMoment(seenAt)}
          </Text>
        </div>
        {current ? (
          <Button component="a" href="/logout" variant="default">
            {say(words.logout)}
          </Button>
        ) : (
          onEnd && (
            <Button
              variant="default"
              loading={isEnding}
              onClick={onEnd}
              aria-label={`${say(words.end)}: ${name}, ${address}, ${shownMoment(startedAt)}`}
            >
              {say(words.end)}
            </Button>
          )
        )}
      </Group>
    </li>
  );
}
