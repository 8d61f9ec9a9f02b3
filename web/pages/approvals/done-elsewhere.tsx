import { Stack, Title } from '@mantine/core';
import type { TaskRow } from '../../data/api.js';
import { dutiesOf } from '../../data/duties.js';
import { useAccount, usePlanTimes } from '../../data/queries.js';
import { debtorOf } from '../../shell/places.js';
import { useLanguage } from '../../texts/language.js';
import { DutyList } from '../duties/duty-list.js';

const words = {
  title: {
    vi: 'Phân công bị trả lại, đơn vị chưa xác định',
    en: 'Returned assignments, units to be named',
  },
};

/** What each needs an answer of its own, in the form of its task. */
export function DoneElsewhere({ rows }: { rows: readonly TaskRow[] }) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const times = usePlanTimes([...new Set(rows.map(({ planId }) => planId))]);
  const debtor = debtorOf(person) ?? '';
  const kinds = ['returnAnswer', 'unitNaming', 'yearlyReview'];
  const duties = dutiesOf({ rows, debtor }).filter(({ duty }) => kinds.includes(duty.kind));
  if (duties.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)} ({duties.length})
      </Title>
      <DutyList duties={duties} times={times} />
    </Stack>
  );
}
