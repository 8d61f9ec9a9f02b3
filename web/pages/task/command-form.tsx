import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { ApiProblem } from '../../../client/problem.js';
import { addWorkingDays } from '../../../domain/calendar/working-calendar.js';
import { commandNames } from '../../../domain/task/command-names.js';
import type { CommandType } from '../../../domain/task/commands.js';
import { faultSentence } from '../../data/api.js';
import { type CommandBody, useGiveCommand } from '../../data/give-command.js';
import { type PlanTime, useAccount } from '../../data/queries.js';
import { useLanguage } from '../../texts/language.js';
import { commandForms, type Field, type Filling } from './command-forms.js';
import { useDraft, type Values } from './draft.js';
import { FieldInput } from './field-input.js';

const words = {
  send: { vi: 'Gửi', en: 'Send' },
  cancel: { vi: 'Để sau', en: 'Later' },
  kept: {
    vi: 'Đây là nội dung bạn đã nhập dở lần trước trên máy này.',
    en: 'This is what you began to type on this machine before.',
  },
  reset: { vi: 'Bỏ, nhập lại từ đầu', en: 'Drop it and begin anew' },
  choose: { vi: 'Hãy chọn.', en: 'Choose something.' },
  none: {
    vi: 'Việc này chưa có biểu mẫu trên trang; hãy dùng lệnh dondoc.',
    en: 'This has no form on the page yet; use the dondoc command.',
  },
};

/** What a person is about to do. */
export interface Chosen extends Filling {
  readonly command: CommandType;
  /** In whose authority, where it is not his own. */
  readonly delegation?: string;
}

/** The form of one command. Its content is kept while it is typed, and what is refused is said beside the field that it is about. */
export function CommandFormModal({
  chosen,
  time,
  onClose,
}: {
  chosen: Chosen | undefined;
  time: PlanTime;
  onClose: () => void;
}) {
  const { say } = useLanguage();
  const isPhone = useMediaQuery('(max-width: 48em)');
  return (
    <Modal
      opened={chosen !== undefined}
      onClose={onClose}
      fullScreen={isPhone}
      size="lg"
      title={chosen && say(commandNames[chosen.command])}
      closeButtonProps={{ 'aria-label': say(words.cancel) }}
    >
      {chosen && <Form key={`${chosen.command} ${chosen.target}`} {...{ chosen, time, onClose }} />}
    </Modal>
  );
}

function Form({ chosen, time, onClose }: { chosen: Chosen; time: PlanTime; onClose: () => void }) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const { command, task, target } = chosen;
  const form = commandForms[command];
  const fields = form?.fields ?? [];
  const [initial] = useState(() => initialOf({ fields, chosen, time }));
  const draft = useDraft({ key: `${person.id} ${task.taskId} ${command} ${target}`, initial });
  const { give, isGiving } = useGiveCommand(task.taskId);
  const [fault, setFault] = useState<unknown>();
  const [missing, setMissing] = useState<readonly string[]>([]);
  if (!form) return <Text>{say(words.none)}</Text>;
  const send = async () => {
    const unfilled = fields.filter(({ kind, name }) => isUnfilled({ kind, value: draft.values[name] }));
    setMissing(unfilled.map(({ name }) => name));
    if (unfilled.length > 0) return;
    const body = { type: command, ...form.given?.(chosen), ...sentOf({ fields, values: draft.values }) };
    const result = await give(body as CommandBody, chosen.delegation);
    if ('fault' in result) return setFault(result.fault);
    draft.forget();
    onClose();
  };
  const problems = fault instanceof ApiProblem ? fault.fields : [];
  const besides = fields.map((field) => problemsOf({ field, fields, problems, fault, say }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <Text c="dimmed" className="clamp">
          {task.shortcoming}.{task.taskNumber} {task.text}
        </Text>
        {form.note && <Text>{say(form.note)}</Text>}
        {draft.wasKept && fields.length > 0 && (
          <Group gap="xs">
            <Text size="sm">{say(words.kept)}</Text>
            <Button size="compact-sm" variant="default" onClick={draft.reset}>
              {say(words.reset)}
            </Button>
          </Group>
        )}
        {fields.map((field, index) => (
          <FieldInput
            key={field.name}
            field={field}
            filling={chosen}
            isFirst={index === 0}
            value={draft.values[field.name]}
            onChange={(value) => draft.change(field.name, value)}
            problems={
              missing.includes(field.name) &&
              isUnfilled({ kind: field.kind, value: draft.values[field.name] })
                ? new Map([[field.name, say(words.choose)]])
                : (besides[index] ?? new Map())
            }
          />
        ))}
        {fault !== undefined && besides.every(({ size }) => size === 0) && (
          <Alert className="alert tone-late" role="alert">
            {say(faultSentence(fault))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say(words.cancel)}
          </Button>
          <Button type="submit" loading={isGiving} data-autofocus={fields.length === 0 || undefined}>
            {fields.length === 0 ? say(commandNames[command]) : say(words.send)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** By its code a refusal of the core belongs to one field, though it names none. */
const fieldsOfRefusals: Readonly<Record<string, readonly string[]>> = {
  reasonRequired: ['reason'],
  textRequired: ['text', 'awaiting'],
  emptyReport: ['content'],
  badPlan: ['content'],
  badPercent: ['percent', 'content'],
  noUnits: ['units'],
  sameUnit: ['units'],
  evidenceRequired: ['evidence'],
  badDate: ['due', 'until', 'content'],
  dateInPast: ['due', 'until', 'content'],
  delegationInvalid: ['until'],
  notLater: ['due'],
};

function problemsOf({
  field,
  fields,
  problems,
  fault,
  say,
}: {
  field: Field;
  fields: readonly Field[];
  problems: ApiProblem['fields'];
  fault: unknown;
  say: ReturnType<typeof useLanguage>['say'];
}): ReadonlyMap<string, string> {
  const own = problems.flatMap(({ field: path, messages }) => {
    const at = path.replace(/^command\./, '');
    return at === field.name || at.startsWith(`${field.name}.`) ? [[at, say(messages)] as const] : [];
  });
  const meant = fault instanceof ApiProblem ? (fieldsOfRefusals[fault.code] ?? []) : [];
  const first = fields.find(({ name }) => meant.includes(name));
  if (fault instanceof ApiProblem && own.length === 0 && first === field)
    own.push([field.name, say(fault.messages)]);
  return new Map(own);
}

/** Whom, and which commands: without them there is nothing to send. */
function isUnfilled({ kind, value }: { kind: Field['kind']; value: unknown }): boolean {
  return (kind === 'person' && value === '') || (kind === 'commands' && (value as unknown[]).length === 0);
}

/** What a form begins with: dates by default so many working days from the plan's today. */
function initialOf({
  fields,
  chosen,
  time,
}: {
  fields: readonly Field[];
  chosen: Filling;
  time: PlanTime;
}): Values {
  const { task, target } = chosen;
  const { draftPlan, approvedPlan, reports, brief } = task.details;
  return Object.fromEntries(
    fields.map((field): readonly [string, unknown] => {
      switch (field.kind) {
        case 'text':
          return [field.name, field.start?.(chosen) ?? ''];
        case 'line':
        case 'person':
          return [field.name, ''];
        case 'date':
          return [field.name, addWorkingDays(time.calendar, time.today, field.workingDays)];
        case 'newId':
          return [field.name, crypto.randomUUID()];
        case 'units':
        case 'commands':
        case 'evidence':
          return [field.name, []];
        case 'percent':
          return [field.name, task.details.progress?.percent ?? ''];
        case 'choice':
          return [field.name, field.options[0]?.value];
        case 'plan':
          return [
            field.name,
            draftPlan?.content ??
              approvedPlan?.content ?? {
                steps: [{ text: '', person: '', due: addWorkingDays(time.calendar, time.today, 20) }],
                directedBy: '',
                completion: brief.deadline.due ?? addWorkingDays(time.calendar, time.today, 40),
                causes: [],
              },
          ];
        case 'report':
          return [
            field.name,
            reports.find(({ period }) => period === target)?.content ?? { kind: 'progress', text: '' },
          ];
      }
    }),
  );
}

/** What goes out: a field that was left empty and need not be filled is left out. */
function sentOf({ fields, values }: { fields: readonly Field[]; values: Values }): Values {
  return Object.fromEntries(
    fields.flatMap(({ kind, name }) => {
      const value = values[name];
      if (kind === 'evidence')
        return [[name, (value as readonly { sha256: string }[]).map(({ sha256 }) => sha256)]];
      return kind === 'percent' && value === '' ? [] : [[name, value]];
    }),
  );
}
