import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Directory, DistrictRank, Unit } from '../../../domain/directory/types.js';
import { slug } from '../../../domain/text/fold.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  change: { vi: 'Sửa đơn vị', en: 'Change a unit' },
  add: { vi: 'Thêm đơn vị', en: 'Add a unit' },
  name: { vi: 'Tên đơn vị', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  needed: { vi: 'Hãy ghi tên.', en: 'Write its name.' },
  aliases: { vi: 'Cũng viết là (mỗi dòng một cách)', en: 'Also written (one a line)' },
  kind: { vi: 'Loại', en: 'Kind' },
  department: { vi: 'Sở và tương đương', en: 'Department' },
  provincialBody: { vi: 'Cơ quan khác của tỉnh', en: 'Another provincial body' },
  district: { vi: 'UBND cấp huyện', en: 'District' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  rank: { vi: 'Cấp', en: 'Rank' },
  city: { vi: 'Thành phố', en: 'City' },
  town: { vi: 'Thị xã', en: 'Town' },
  huyen: { vi: 'Huyện', en: 'District' },
  place: { vi: 'Địa danh, ví dụ “Nông Cống”', en: 'Its place, as “Nông Cống”' },
  groups: { vi: 'Thuộc các nhóm', en: 'It belongs to' },
  later: { vi: 'Thôi', en: 'Leave it' },
  take: { vi: 'Ghi vào danh bạ', en: 'Put it into the directory' },
};

/** What is typed of a unit. */
interface Typed {
  readonly vi: string;
  readonly en: string;
  readonly aliases: string;
  readonly kind: Unit['kind'];
  readonly field: string;
  readonly rank: DistrictRank;
  readonly place: string;
  readonly groups: readonly string[];
}

/** One unit of the directory, or a new one, in a window; what is taken is not saved yet. */
export function UnitForm({
  unit,
  directory,
  onTake,
  onClose,
}: {
  /** Undefined for a new one. */
  unit: Unit | undefined;
  directory: Directory;
  onTake: (directory: Directory) => void;
  onClose: () => void;
}) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(() => typedOf({ unit, directory }));
  const [wasAsked, setAsked] = useState(false);
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const missing = (text: string) => (wasAsked && text.trim() === '' ? say(words.needed) : undefined);
  const isDistrict = typed.kind === 'district';
  const isWhole = typed.vi.trim() !== '' && (!isDistrict || typed.place.trim() !== '');
  const title = say(unit ? words.change : words.add);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say(words.later) }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!isWhole) return;
          onTake(withUnit({ directory, unit, typed }));
          onClose();
        }}
      >
        <Stack>
          <TextInput
            label={say(words.name)}
            value={typed.vi}
            onChange={({ currentTarget }) => change({ vi: currentTarget.value })}
            error={missing(typed.vi)}
            data-autofocus
          />
          <TextInput
            label={say(words.nameEn)}
            value={typed.en}
            onChange={({ currentTarget }) => change({ en: currentTarget.value })}
          />
          <Textarea
            label={say(words.aliases)}
            value={typed.aliases}
            onChange={({ currentTarget }) => change({ aliases: currentTarget.value })}
            autosize
            minRows={2}
          />
          {!unit && (
            <NativeSelect
              label={say(words.kind)}
              value={typed.kind}
              onChange={({ currentTarget }) => change({ kind: currentTarget.value as Unit['kind'] })}
              data={(['department', 'provincialBody', 'district'] as const).map((kind) => ({
                value: kind,
                label: say(words[kind]),
              }))}
            />
          )}
          {isDistrict ? (
            <>
              <NativeSelect
                label={say(words.rank)}
                value={typed.rank}
                onChange={({ currentTarget }) => change({ rank: currentTarget.value as DistrictRank })}
                data={[
                  { value: 'city', label: say(words.city) },
                  { value: 'town', label: say(words.town) },
                  { value: 'district', label: say(words.huyen) },
                ]}
              />
              <TextInput
                label={say(words.place)}
                value={typed.place}
                onChange={({ currentTarget }) => change({ place: currentTarget.value })}
                error={missing(typed.place)}
              />
            </>
          ) : (
            <NativeSelect
              label={say(words.field)}
              value={typed.field}
              onChange={({ currentTarget }) => change({ field: currentTarget.value })}
              data={directory.fields.map(({ id, name }) => ({ value: id, label: say(name) }))}
            />
          )}
          <Checkbox.Group
            label={say(words.groups)}
            value={[...typed.groups]}
            onChange={(groups) => change({ groups })}
          >
            <Stack gap="xs" mt="xs">
              {directory.collectives.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={say(name)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say(words.later)}
            </Button>
            <Button type="submit">{say(words.take)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function typedOf({ unit, directory }: { unit: Unit | undefined; directory: Directory }): Typed {
  const isDistrict = unit?.kind === 'district';
  return {
    vi: unit?.name.vi ?? '',
    en: unit?.name.en ?? '',
    aliases: unit?.aliases.join('\n') ?? '',
    kind: unit?.kind ?? 'department',
    field: unit && !isDistrict ? unit.field : directory.defaultField,
    rank: isDistrict ? unit.rank : 'district',
    place: isDistrict ? unit.place : '',
    groups: unit
      ? directory.collectives.filter(({ members }) => members.includes(unit.id)).map(({ id }) => id)
      : [],
  };
}

/** The directory with the unit as typed; a new one gets its id from its name. */
function withUnit({
  directory,
  unit,
  typed,
}: {
  directory: Directory;
  unit: Unit | undefined;
  typed: Typed;
}): Directory {
  const id = unit?.id ?? slug(typed.vi);
  const vi = typed.vi.trim();
  const named = {
    id,
    name: { vi, en: typed.en.trim() === '' ? vi : typed.en.trim() },
    aliases: typed.aliases
      .split('\n')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  };
  const written: Unit =
    typed.kind === 'district'
      ? { ...named, kind: typed.kind, rank: typed.rank, place: typed.place.trim() }
      : { ...named, kind: typed.kind, field: typed.field };
  const isIn = (group: string) => typed.groups.includes(group);
  return {
    ...directory,
    units: unit
      ? directory.units.map((one) => (one.id === id ? written : one))
      : [...directory.units, written],
    collectives: directory.collectives.map((group) =>
      group.members.includes(id) === isIn(group.id)
        ? group
        : {
            ...group,
            members: isIn(group.id) ? [...group.members, id] : group.members.filter((one) => one !== id),
          },
    ),
  };
}
