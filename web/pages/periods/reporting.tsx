import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reportsQuery, type UnitStanding } from '../../data/periods.js';
import { useAccount } from '../../data/queries.js';
import { Chip } from '../../parts/tone.js';
import { sees } from '../../shell/places.js';
import { useLanguage } from '../../texts/language.js';
import type { PeriodKey } from './period-query.js';
import {
  grouped,
  type Reporting as ReportingStanding,
  type ReportingUnit,
  reportingSentence,
  unitGroups,
} from './unit-groups.js';

const words = {
  lacking: { vi: 'còn thiếu nhiệm vụ', en: 'missing tasks' },
  reported: { vi: 'đã báo cáo', en: 'reported' },
  late: { vi: 'muộn', en: 'late' },
  nil: { vi: 'không phát sinh', en: 'nil' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  urge: { vi: 'Công văn đôn đốc', en: 'Urging note' },
  to: { vi: 'gửi', en: 'to' },
  draft: { vi: 'đang soạn', en: 'is writing' },
  submitted: { vi: 'chờ thủ trưởng', en: 'waits for its head' },
  sentBack: { vi: 'thủ trưởng trả lại', en: 'sent back by its head' },
  notStarted: { vi: 'chưa mở biểu mẫu', en: 'not begun' },
  filed: { vi: 'đã nộp', en: 'filed' },
  unnamed: {
    vi: 'Nhiệm vụ chưa xác định đơn vị nên chưa ai báo cáo',
    en: 'No unit is named yet, so nobody reports',
  },
};

/** Who has reported, who is late and who is silent, by name; each of the silent is one press away from an urging note. */
export function Reporting({ reporting, periodKey }: { reporting: ReportingStanding; periodKey: PeriodKey }) {
  const { say } = useLanguage();
  const { data: standings } = useQuery(reportsQuery(periodKey));
  const standingOf = new Map((standings ?? []).map((standing) => [standing.unit, standing]));
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {say(reportingSentence(reporting.units))}
      </Title>
      {grouped(reporting.units).map(({ group, units }) => (
        <Stack key={group} component="section" gap={0} aria-label={say(unitGroups[group].name)}>
          <Title order={3} size="h5">
            <Chip tone={unitGroups[group].tone}>
              {say(unitGroups[group].name)}: {units.length}
            </Chip>
          </Title>
          <ul className="plain-list">
            {units.map((unit) => (
              <UnitRow
                key={unit.unit}
                unit={unit}
                standing={standingOf.get(unit.unit)}
                periodKey={periodKey}
              />
            ))}
          </ul>
        </Stack>
      ))}
      {reporting.awaitingUnit.length > 0 && (
        <Text>
          {say(words.unnamed)}:{' '}
          {reporting.awaitingUnit.map(({ task, writtenUnit }) => `${task} (${writtenUnit})`).join('; ')}.
        </Text>
      )}
    </Stack>
  );
}

function UnitRow({
  unit: { unit, name, counts, lacking },
  standing,
  periodKey,
}: {
  unit: ReportingUnit;
  standing: UnitStanding | undefined;
  periodKey: PeriodKey;
}) {
  const { say } = useLanguage();
  const account = useAccount();
  const { reported, owed, late, nil, returned } = counts;
  const more = [
    late > 0 ? `${String(late)} ${say(words.late)}` : '',
    nil > 0 ? `${String(nil)} ${say(words.nil)}` : '',
    returned > 0 ? `${String(returned)} ${say(words.returned)}` : '',
    lacking.length > 0 && standing ? say(words[standing.status]) : '',
  ].filter((word) => word !== '');
  return (
    <li className="unit-row">
      <div>
        {sees(account, 'UnitReport') ? (
          <Link to="/reports/$planId/$period/$unit" params={{ ...periodKey, unit }} className="text-link">
            {say(name)}
          </Link>
        ) : (
          <strong>{say(name)}</strong>
        )}
        <Text size="sm" c="dimmed">
          {say(words.reported)} {reported}/{owed}
          {more.length > 0 && ` · ${more.join(' · ')}`}
        </Text>
      </div>
      <Text size="sm">{lacking.length > 0 && `${say(words.lacking)} ${lacking.join(', ')}`}</Text>
      {lacking.length > 0 && account.person.role === 'dpiSupervisor' && (
        <Button
          variant="default"
          className="no-print"
          renderRoot={(props) => (
            <Link {...props} to="/papers/new" search={{ plan: periodKey.planId, kind: 'urgingNote', unit }} />
          )}
          aria-label={`${say(words.urge)} ${say(words.to)} ${say(name)}`}
        >
          {say(words.urge)}
        </Button>
      )}
    </li>
  );
}
