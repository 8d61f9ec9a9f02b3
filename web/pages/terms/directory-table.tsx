import { Button, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Directory, Unit } from '../../../domain/directory/types.js';
import { foldDiacritics } from '../../../domain/text/fold.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  directory: { vi: 'Danh bạ', en: 'Directory' },
  find: { vi: 'Tìm đơn vị, có dấu hoặc không dấu', en: 'Find a unit, with or without diacritics' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  also: { vi: 'Cũng viết là', en: 'Also written' },
  leader: { vi: 'Lãnh đạo phụ trách', en: 'Leader in charge' },
  change: { vi: 'Sửa', en: 'Change' },
  none: { vi: 'Không có đơn vị nào khớp; hãy bớt chữ.', en: 'No unit fits; use fewer words.' },
};

/** The units of a directory, found by any part of their names; with `onOpen` each can be changed. */
export function DirectoryTable({
  directory,
  onOpen,
}: {
  directory: Directory;
  onOpen?: (unit: Unit) => void;
}) {
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
      <Scrolled label={say(words.directory)} isLow={onOpen !== undefined}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(words.unit)}</Table.Th>
            {onOpen && <Table.Th>{say(words.change)}</Table.Th>}
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
                {onOpen && (
                  <Table.Td>
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={`${say(words.change)} ${say(unit.name)}`}
                      onClick={() => onOpen(unit)}
                    >
                      {say(words.change)}
                    </Button>
                  </Table.Td>
                )}
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

/** A wide table moves within its own window, by keyboard too; where a form goes on below it, it is low. */
function Scrolled({ label, isLow, children }: { label: string; isLow: boolean; children: ReactNode }) {
  return (
    <Table.ScrollContainer
      minWidth={620}
      {...(isLow && { maxHeight: 420 })}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table striped aria-label={label} stickyHeader={isLow}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
