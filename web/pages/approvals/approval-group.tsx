import { Checkbox, Stack, Title } from '@mantine/core';
import { useLanguage } from '../../texts/language.js';
import type { ApprovalItem } from './approval-items.js';
import { ApprovalRow } from './approval-row.js';

const words = { all: { vi: 'Chọn cả nhóm', en: 'Select the group' } };

/** Items that belong together, selected one by one or as a whole. */
export function ApprovalGroup({
  title,
  items,
  chosen,
  namesUnits,
  onToggle,
}: {
  title: string;
  items: readonly ApprovalItem[];
  chosen: ReadonlySet<string>;
  /** The title does not name the unit of all. */
  namesUnits: boolean;
  onToggle: (ids: readonly string[], on: boolean) => void;
}) {
  const { say } = useLanguage();
  const ids = items.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} size="h4">
        {title} ({items.length})
      </Title>
      {items.length > 1 && (
        <Checkbox
          label={`${say(words.all)} (${String(items.length)})`}
          aria-label={`${say(words.all)}: ${title}`}
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={() => onToggle(ids, count < ids.length)}
        />
      )}
      <ul className="plain-list">
        {items.map((item) => (
          <ApprovalRow
            key={item.id}
            item={item}
            namesUnit={namesUnits}
            isChosen={chosen.has(item.id)}
            onToggle={(on) => onToggle([item.id], on)}
          />
        ))}
      </ul>
    </Stack>
  );
}
