import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { personalCommands } from '../../../domain/task/authority.js';
import { commandNames } from '../../../domain/task/command-names.js';
import type { CommandType } from '../../../domain/task/commands.js';
import { relationsOf } from '../../../domain/task/relations.js';
import { commandRules, commandTypes } from '../../../domain/task/rules/index.js';
import { foldDiacritics } from '../../../domain/text/fold.js';
import type { Account, Task } from '../../data/api.js';
import { useNames } from '../../data/names.js';
import { peopleQuery, useAccount } from '../../data/queries.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  all: { vi: 'Chọn tất cả', en: 'Select all' },
  none: { vi: 'Bỏ chọn tất cả', en: 'Select none' },
};

/** A colleague, found with or without diacritics; those of one's own unit come first. */
export function PersonInput({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { person } = useAccount();
  const { data: people = [] } = useQuery(peopleQuery);
  const isNear = ({ unit }: { readonly unit?: string }) => unit !== undefined && unit === person.unit;
  const others = people.filter(({ id }) => id !== person.id);
  return (
    <Select
      label={label}
      data={[...others.filter(isNear), ...others.filter((one) => !isNear(one))].map(
        ({ id, name, unit, leader }) => {
          const place = unit ?? leader;
          return { value: id, label: place === undefined ? name : `${name} (${say(nameOf(place))})` };
        },
      )}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && foldDiacritics(option.label).includes(foldDiacritics(search)),
        )
      }
      error={error}
      limit={40}
      searchable
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** Some of the commands that the person may give in a task by his own authority. */
export function CommandsInput({
  label,
  task,
  value,
  onChange,
  error,
}: {
  label: string;
  task: Task;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  error: string | undefined;
}) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const own = commandsOf({ person, task });
  const isAll = value.length === own.length;
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange} error={error}>
      <Stack gap="xs" mt="xs">
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => onChange(isAll ? [] : own)}>
            {say(isAll ? words.none : words.all)}
          </Button>
        </Group>
        {own.map((command) => (
          <Checkbox key={command} value={command} label={say(commandNames[command])} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** What can be lent: what one may do oneself, whenever it is possible; the right to lend is not. */
function commandsOf({ person, task }: { person: Account['person']; task: Task }): readonly CommandType[] {
  const { unit, writtenUnit = '', coordinators, viceChairman, details } = task;
  const relations = relationsOf({
    actor: {
      person: person.id,
      role: person.role,
      ...(person.unit !== undefined && { unit: person.unit }),
      ...(person.leader !== undefined && { leader: person.leader }),
    },
    state: {
      brief: {
        unit:
          unit === undefined ? { kind: 'awaited', writtenName: writtenUnit } : { kind: 'named', id: unit },
        coordinators,
        viceChairman,
        focalUnit: details.brief.focalUnit,
        chairman: details.brief.chairman,
      },
    },
  });
  return commandTypes.filter(
    (type) =>
      !personalCommands.includes(type) && commandRules[type].who.some((who) => relations.includes(who)),
  );
}
