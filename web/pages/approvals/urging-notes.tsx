import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { useLanguage } from '../../texts/language.js';
import { type UnitToUrge, useUnitsToUrge } from './units-to-urge.js';

const words = {
  title: { vi: 'Đơn vị cần đôn đốc bằng công văn', en: 'Units to urge in writing' },
  unwritten: { vi: 'chưa có công văn', en: 'without a note' },
  late: { vi: 'việc quá hạn đã báo lên Sở', en: 'late duties have come to the department' },
  last: { vi: 'công văn số', en: 'note no.' },
  on: { vi: 'ngày', en: 'of' },
  write: { vi: 'Soạn công văn', en: 'Write the note' },
  to: { vi: 'đôn đốc', en: 'that urges' },
};

/** Who is late so long that the focal department writes to him: each is one press from the drafted note. */
export function UrgingNotes() {
  const { say } = useLanguage();
  const units = useUnitsToUrge() ?? [];
  const unwritten = units.filter(({ note }) => !note).length;
  if (units.length === 0) return null;
  return (
    <details className="card">
      <summary>
        <strong>
          {say(words.title)}: {units.length}
        </strong>
        {unwritten > 0 && ` (${String(unwritten)} ${say(words.unwritten)})`}
      </summary>
      <ul className="plain-list">
        {units.map((one) => (
          <Row key={`${one.planId} ${one.unit}`} {...one} />
        ))}
      </ul>
    </details>
  );
}

function Row({ planId, unit, late, note }: UnitToUrge) {
  const { say } = useLanguage();
  const name = say(useNames()(unit));
  return (
    <Group component="li" justify="space-between" gap="xs" py={6}>
      <div>
        <strong>{name}</strong>
        <Text size="sm" c="dimmed">
          {late} {say(words.late)}
          {note &&
            `; ${say(words.last)} ${String(note.number.value)} ${say(words.on)} ${shownDate(note.date)}`}
        </Text>
      </div>
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link {...props} to="/papers/new" search={{ plan: planId, kind: 'urgingNote', unit }} />
        )}
        aria-label={`${say(words.write)} ${say(words.to)} ${name}`}
      >
        {say(words.write)}
      </Button>
    </Group>
  );
}
