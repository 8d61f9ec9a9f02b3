import { MultiSelect, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { directoryQuery } from '../../data/queries.js';
import { DateField } from '../../parts/date-field.js';
import { useLanguage } from '../../texts/language.js';
import type { Field, Filling } from './command-forms.js';
import { CommandsInput, PersonInput } from './delegation-fields.js';
import { type EvidenceFile, EvidenceInput } from './evidence-input.js';
import { type PlanContent, PlanEditor } from './plan-editor.js';
import { type ReportContent, ReportEditor } from './report-editor.js';

/** What a field gets: its value, and what is wrong with it by the path within it. */
export interface Input {
  readonly field: Field;
  readonly filling: Filling;
  readonly isFirst: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly problems: ReadonlyMap<string, string>;
}

export function FieldInput({ field, filling, isFirst, value, onChange, problems }: Input) {
  const { say } = useLanguage();
  const error = problems.get(field.name) ?? [...problems.values()][0];
  const focus = isFirst ? { 'data-autofocus': true } : {};
  switch (field.kind) {
    case 'text':
      return (
        <Textarea
          label={say(field.label)}
          value={value as string}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          error={error}
          autosize
          minRows={3}
          maxRows={14}
          {...focus}
        />
      );
    case 'line':
      return (
        <TextInput
          label={say(field.label)}
          value={value as string}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          error={error}
          {...focus}
        />
      );
    case 'date':
      return <DateField label={say(field.label)} value={value as string} onChange={onChange} error={error} />;
    case 'percent':
      return (
        <NumberInput
          label={say(field.label)}
          value={value as number | string}
          onChange={onChange}
          min={0}
          max={100}
          error={error}
        />
      );
    case 'units':
      return <UnitsInput label={say(field.label)} {...{ value, onChange, error }} />;
    case 'choice':
      return (
        <Radio.Group
          label={say(field.label)}
          value={String(value)}
          onChange={(chosen) =>
            onChange(field.options.find((option) => String(option.value) === chosen)?.value)
          }
          error={error}
        >
          <Stack gap="xs" mt="xs">
            {field.options.map((option) => (
              <Radio key={String(option.value)} value={String(option.value)} label={say(option.label)} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'evidence':
      return (
        <EvidenceInput
          label={say(field.label)}
          isNeeded={field.needed}
          files={value as readonly EvidenceFile[]}
          onChange={onChange}
          error={error}
        />
      );
    case 'person':
      return <PersonInput label={say(field.label)} value={value as string} {...{ onChange, error }} />;
    case 'commands':
      return (
        <CommandsInput
          label={say(field.label)}
          task={filling.task}
          value={value as readonly string[]}
          {...{ onChange, error }}
        />
      );
    case 'newId':
      return null;
    case 'plan':
      return <PlanEditor content={value as PlanContent} filling={filling} {...{ onChange, problems }} />;
    case 'report':
      return <ReportEditor content={value as ReportContent} {...{ onChange, problems }} />;
  }
}

function UnitsInput({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
}) {
  const { say } = useLanguage();
  const { data: directory } = useQuery(directoryQuery);
  return (
    <MultiSelect
      label={label}
      data={(directory?.units ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
      value={[...(value as readonly string[])]}
      onChange={onChange}
      error={error}
      searchable
      comboboxProps={{ withinPortal: false }}
    />
  );
}
