import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Directory } from '../../../domain/directory/types.js';
import { directoryEditionsQuery } from '../../data/directory.js';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { useAccount } from '../../data/queries.js';
import { useLanguage } from '../../texts/language.js';
import { DirectoryEditor } from './directory-editor.js';
import { DirectoryTable } from './directory-table.js';

const words = {
  change: { vi: 'Sửa danh bạ', en: 'Change the directory' },
  editions: { vi: 'Các lần sửa', en: 'How it was changed' },
};

/** Who is who: of a plan that runs to be read, of new plans to be changed by an administrator. */
export function DirectoryPart({ planId, directory }: { planId: string; directory: Directory }) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const [isEditing, setEditing] = useState(false);
  const { data: editions } = useQuery({ ...directoryEditionsQuery, enabled: planId === '' });
  // The one that is shown, which need not be the last: whoever changes it is told if somebody was quicker.
  const edition = editions?.find(({ version }) => version === directory.version)?.edition ?? 0;
  if (isEditing)
    return <DirectoryEditor before={directory} edition={edition} onClose={() => setEditing(false)} />;
  return (
    <Stack>
      {editions && person.role === 'administrator' && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setEditing(true)}>
          {say(words.change)}
        </Button>
      )}
      <DirectoryTable directory={directory} />
      {editions && editions.length > 0 && <Editions editions={editions} />}
    </Stack>
  );
}

type EditionsShown = Awaited<ReturnType<NonNullable<typeof directoryEditionsQuery.queryFn>>>;

function Editions({ editions }: { editions: EditionsShown }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  return (
    <section aria-label={say(words.editions)}>
      <Title order={2} size="h4">
        {say(words.editions)}
      </Title>
      <ol className="timeline" reversed>
        {editions.map(({ edition, savedAt, savedBy, reason, changes }) => (
          <li key={edition}>
            <Text fw={700}>
              {shownMoment(savedAt)}, {say(nameOf(savedBy.person))}
            </Text>
            <Text>{reason}</Text>
            {changes.map(({ kind, id, sentence }) => (
              <Text key={`${kind} ${id}`} c="dimmed">
                {say(sentence)}
              </Text>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
