import {
  Button,
  Fieldset,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useNames } from '../../data/names.js';
import { DateField } from '../../parts/date-field.js';
import { useLanguage } from '../../texts/language.js';
import type { Filling } from './command-forms.js';

interface Step {
  readonly text: string;
  readonly person: string;
  readonly due: string;
  readonly coordinators?: readonly string[];
}
interface Cause {
  readonly text: string;
  readonly nature: 'objective' | 'subjective';
}
export interface PlanContent {
  readonly steps: readonly Step[];
  readonly directedBy: string;
  readonly completion: string;
  readonly causes: readonly Cause[];
}

const words = {
  step: { vi: 'Bước', en: 'Step' },
  text: { vi: 'Nội dung', en: 'Text' },
  person: { vi: 'Người làm', en: 'Person' },
  due: { vi: 'Hạn', en: 'Due' },
  joins: { vi: 'Đơn vị phối hợp ở bước này', en: 'Coordinating units of this step' },
  addStep: { vi: 'Thêm bước', en: 'Add a step' },
  drop: { vi: 'Bỏ', en: 'Remove' },
  directedBy: { vi: 'Lãnh đạo trực tiếp chỉ đạo', en: 'Who directs the work' },
  completion: { vi: 'Ngày hoàn thành', en: 'Completion' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  nature: { vi: 'Loại nguyên nhân', en: 'Nature' },
  objective: { vi: 'Khách quan', en: 'Objective' },
  subjective: { vi: 'Chủ quan', en: 'Subjective' },
  addCause: { vi: 'Thêm nguyên nhân', en: 'Add a cause' },
};

/** A detailed plan: steps with persons and dates, who directs, when it is done, and the causes, told apart. */
export function PlanEditor({
  content,
  filling,
  onChange,
  problems,
}: {
  content: PlanContent;
  filling: Filling;
  onChange: (content: PlanContent) => void;
  problems: ReadonlyMap<string, string>;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { steps, causes } = content;
  const errorAt = (path: string) => problems.get(`content.${path}`);
  const step = (at: number, change: Partial<Step>) =>
    onChange({ ...content, steps: steps.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const cause = (at: number, change: Partial<Cause>) =>
    onChange({
      ...content,
      causes: causes.map((one, index) => (index === at ? { ...one, ...change } : one)),
    });
  return (
    <Stack>
      {problems.has('content') && <Text c="var(--mantine-color-error)">{problems.get('content')}</Text>}
      {steps.map((one, at) => (
        <Fieldset key={at} legend={`${say(words.step)} ${String(at + 1)}`}>
          <Stack gap="xs">
            <Textarea
              label={say(words.text)}
              autosize
              minRows={2}
              value={one.text}
              error={errorAt(`steps.${String(at)}.text`)}
              onChange={({ currentTarget }) => step(at, { text: currentTarget.value })}
            />
            <TextInput
              label={say(words.person)}
              value={one.person}
              error={errorAt(`steps.${String(at)}.person`)}
              onChange={({ currentTarget }) => step(at, { person: currentTarget.value })}
            />
            <DateField
              label={say(words.due)}
              value={one.due}
              error={errorAt(`steps.${String(at)}.due`)}
              onChange={(due) => step(at, { due })}
            />
            {filling.task.coordinators.length > 0 && (
              <MultiSelect
                label={say(words.joins)}
                data={filling.task.coordinators.map((id) => ({ value: id, label: say(nameOf(id)) }))}
                value={[...(one.coordinators ?? [])]}
                onChange={(coordinators) => step(at, { coordinators })}
                comboboxProps={{ withinPortal: false }}
              />
            )}
            {steps.length > 1 && (
              <Button
                variant="default"
                onClick={() => onChange({ ...content, steps: steps.filter((_one, index) => index !== at) })}
              >
                {say(words.drop)} {say(words.step).toLowerCase()} {at + 1}
              </Button>
            )}
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() =>
            onChange({
              ...content,
              steps: [...steps, { text: '', person: '', due: steps.at(-1)?.due ?? '' }],
            })
          }
        >
          {say(words.addStep)}
        </Button>
      </Group>
      <TextInput
        label={say(words.directedBy)}
        value={content.directedBy}
        error={errorAt('directedBy')}
        onChange={({ currentTarget }) => onChange({ ...content, directedBy: currentTarget.value })}
      />
      <DateField
        label={say(words.completion)}
        value={content.completion}
        error={errorAt('completion')}
        onChange={(completion) => onChange({ ...content, completion })}
      />
      {causes.map((one, at) => (
        <Group key={at} align="flex-end">
          <TextInput
            label={`${say(words.cause)} ${String(at + 1)}`}
            value={one.text}
            error={errorAt(`causes.${String(at)}.text`)}
            onChange={({ currentTarget }) => cause(at, { text: currentTarget.value })}
            style={{ flex: 1 }}
          />
          <Select
            label={say(words.nature)}
            data={[
              { value: 'objective', label: say(words.objective) },
              { value: 'subjective', label: say(words.subjective) },
            ]}
            value={one.nature}
            onChange={(nature) => cause(at, { nature: nature === 'subjective' ? 'subjective' : 'objective' })}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            w={150}
          />
          <Button
            variant="default"
            aria-label={`${say(words.drop)} ${say(words.cause).toLowerCase()} ${String(at + 1)}`}
            onClick={() => onChange({ ...content, causes: causes.filter((_one, index) => index !== at) })}
          >
            {say(words.drop)}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => onChange({ ...content, causes: [...causes, { text: '', nature: 'objective' }] })}
        >
          {say(words.addCause)}
        </Button>
      </Group>
    </Stack>
  );
}
