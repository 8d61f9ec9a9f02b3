import { Alert, Button, Group, List, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checkEdition, directoryChanges } from '../../../domain/directory/change-directory.js';
import type { Directory, Unit } from '../../../domain/directory/types.js';
import { faultSentence } from '../../data/api.js';
import { saveDirectory } from '../../data/directory.js';
import { LongText } from '../../parts/long-text.js';
import { useLanguage } from '../../texts/language.js';
import { useDraft } from '../task/draft.js';
import { DirectoryTable } from './directory-table.js';
import { UnitForm } from './unit-form.js';

const words = {
  title: { vi: 'Sửa danh bạ cho kế hoạch mới', en: 'Change the directory for new plans' },
  note: {
    vi: 'Kế hoạch đang chạy giữ danh bạ khi triển khai. Đơn vị đã sáp nhập: đưa ra khỏi các nhóm; tên cũ vẫn còn để tra cứu.',
    en: 'A plan that runs keeps the directory of its launch. A unit that was merged away is taken out of its groups; its name stays.',
  },
  add: { vi: 'Thêm đơn vị', en: 'Add a unit' },
  fields: { vi: 'Phó Chủ tịch phụ trách từng lĩnh vực', en: 'The vice-chairman of each field' },
  leaders: { vi: 'Lãnh đạo', en: 'Leaders' },
  changes: { vi: 'Điều gì sẽ đổi', en: 'What would change' },
  none: { vi: 'Chưa sửa gì.', en: 'Nothing is changed yet.' },
  wrong: { vi: 'Chưa lưu được', en: 'It cannot be saved yet' },
  reason: { vi: 'Lý do, căn cứ (ghi vào lịch sử danh bạ)', en: 'Why (kept with the directory)' },
  needed: { vi: 'Phải nêu lý do.', en: 'A reason is required.' },
  save: { vi: 'Lưu danh bạ', en: 'Save the directory' },
  cancel: { vi: 'Thôi, không đổi', en: 'Leave it as it is' },
  saved: { vi: 'Đã lưu danh bạ cho kế hoạch mới', en: 'The directory for new plans was saved' },
};

/** The directory for new plans, to be changed: what would change is said before anything does. */
export function DirectoryEditor({
  before,
  edition,
  onClose,
}: {
  before: Directory;
  /** The one that is changed. */
  edition: number;
  onClose: () => void;
}) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const draft = useDraft({ key: `directory ${String(edition)}`, initial: { directory: before, reason: '' } });
  const directory = draft.values['directory'] as Directory;
  const reason = draft.values['reason'] as string;
  const take = (changed: Directory) => draft.change('directory', changed);
  const [open, setOpen] = useState<{ readonly unit: Unit | undefined }>();
  const [isMissing, setMissing] = useState(false);
  const changes = directoryChanges({ before, after: directory });
  const problems = checkEdition({ before, after: directory });
  const leave = () => {
    draft.forget();
    onClose();
  };
  const save = useMutation({
    mutationFn: () => saveDirectory({ directory, reason: reason.trim(), seen: edition }),
    onSuccess: async () => {
      leave();
      await queries.invalidateQueries();
      notifications.show({ message: say(words.saved), color: 'green.9' });
    },
  });
  return (
    <Stack component="section" gap="md" aria-label={say(words.title)}>
      <Title order={2} size="h3">
        {say(words.title)}
      </Title>
      <Text c="dimmed">{say(words.note)}</Text>
      <DirectoryTable directory={directory} onOpen={(unit) => setOpen({ unit })} />
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen({ unit: undefined })}
      >
        {say(words.add)}
      </Button>
      {open && <UnitForm {...open} directory={directory} onTake={take} onClose={() => setOpen(undefined)} />}
      <Fields directory={directory} onChange={take} />
      <Leaders before={before} directory={directory} onChange={take} />
      <Stack gap="xs" role="status" className="card">
        <Title order={3} size="h4">
          {say(words.changes)}
        </Title>
        {changes.length === 0 && <Text>{say(words.none)}</Text>}
        <List>
          {changes.map(({ kind, id, sentence }) => (
            <List.Item key={`${kind} ${id}`}>{say(sentence)}</List.Item>
          ))}
        </List>
      </Stack>
      {problems.length > 0 && (
        <Alert className="alert tone-late" role="alert" title={say(words.wrong)}>
          <List>
            {problems.map(({ code, at, sentence }) => (
              <List.Item key={`${code} ${at} ${sentence.vi}`}>{say(sentence)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <LongText
        label={say(words.reason)}
        value={reason}
        onChange={(why) => draft.change('reason', why)}
        error={isMissing && reason.trim() === '' ? say(words.needed) : undefined}
      />
      {save.error && (
        <Alert className="alert tone-late" role="alert">
          {say(faultSentence(save.error))}
        </Alert>
      )}
      <Group>
        <Button
          loading={save.isPending}
          disabled={changes.length === 0 || problems.length > 0}
          onClick={() => {
            setMissing(reason.trim() === '');
            if (reason.trim() !== '') save.mutate();
          }}
        >
          {say(words.save)}
        </Button>
        <Button variant="default" onClick={leave}>
          {say(words.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}

interface Part {
  readonly directory: Directory;
  readonly onChange: (directory: Directory) => void;
}

function Fields({ directory, onChange }: Part) {
  const { say } = useLanguage();
  const leaders = directory.leaders
    .filter(({ position }) => position === 'viceChairman')
    .map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <Stack component="section" gap="xs" aria-label={say(words.fields)}>
      <Title order={3} size="h4">
        {say(words.fields)}
      </Title>
      <Stack gap="xs" maw={720}>
        {directory.fields.map((field) => (
          <NativeSelect
            key={field.id}
            label={say(field.name)}
            value={field.viceChairman}
            data={leaders}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...directory,
                fields: directory.fields.map((one) =>
                  one.id === field.id ? { ...one, viceChairman: value } : one,
                ),
              })
            }
          />
        ))}
      </Stack>
    </Stack>
  );
}

function Leaders({ before, directory, onChange }: Part & { readonly before: Directory }) {
  const { say, language } = useLanguage();
  return (
    <Stack component="section" gap="xs" aria-label={say(words.leaders)}>
      <Title order={3} size="h4">
        {say(words.leaders)}
      </Title>
      <Stack gap="xs" maw={720}>
        {directory.leaders.map(({ id, name }) => (
          <TextInput
            key={id}
            label={say(before.leaders.find((leader) => leader.id === id)?.name ?? name)}
            value={name[language]}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...directory,
                leaders: directory.leaders.map((one) =>
                  one.id === id ? { ...one, name: { ...one.name, [language]: value } } : one,
                ),
              })
            }
          />
        ))}
      </Stack>
    </Stack>
  );
}
