import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { periodName } from '../../../domain/notices/duty-name.js';
import { commandNames } from '../../../domain/task/command-names.js';
import type { CommandType } from '../../../domain/task/commands.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { actsFor } from '../../data/acts.js';
import type { Task } from '../../data/api.js';
import { useNames } from '../../data/names.js';
import { planTimeQuery, possibilitiesQuery, taskQuery, useAccount } from '../../data/queries.js';
import { Failed, Loading } from '../../parts/states.js';
import { searchOfTask } from '../../search-params.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';
import type { Chosen } from './command-form.js';
import { Duties } from './duties.js';
import { EvidenceList } from './evidence-list.js';
import { TaskFacts, TaskHead } from './task-head.js';
import { Timeline } from './timeline.js';
import { Versions } from './versions.js';
import { Work } from './work.js';

const CommandFormModal = lazy(async () => ({
  default: (await import('./command-form.js')).CommandFormModal,
}));

const words = {
  youCan: { vi: 'Bạn làm được lúc này', en: 'What you can do now' },
  nothing: {
    vi: 'Lúc này chưa có việc nào được ủy quyền mà làm được.',
    en: 'Nothing that was lent can be done now.',
  },
  others: { vi: 'Việc khác', en: 'Other' },
};

interface Possibility {
  readonly command: CommandType;
  readonly target: string;
}

/** A task: what it is, what is owed, what one can do about it, and all that has happened. */
export function TaskPage() {
  const { _splat: taskId = '' } = useParams({ strict: false });
  const search = searchOfTask(useSearch({ strict: false }));
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  const { data: possible = [] } = useQuery(possibilitiesQuery(taskId));
  const { data: time } = useQuery({
    ...planTimeQuery(task?.planId ?? ''),
    enabled: task !== undefined,
  });
  const [chosen, setChosen] = useState<Chosen>();
  const [wasLed, setLed] = useState(false);
  const ledTo = leadTo({ possible, search });
  useEffect(() => {
    if (wasLed || !task || !ledTo) return;
    setLed(true);
    setChosen({ ...ledTo, task });
  }, [wasLed, task, ledTo]);
  if (error && !task) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!task || !time) return <Loading />;
  return (
    <Stack gap="lg" component="article">
      <TaskHead task={task} />
      <Acts task={task} possible={possible} onChoose={(one) => setChosen({ ...one, task })} />
      <LentActs task={task} today={time.today} onChoose={(one) => setChosen({ ...one, task })} />
      <Duties task={task} time={time} />
      <TaskFacts task={task} />
      <Work task={task} />
      <EvidenceList taskId={taskId} />
      <Versions taskId={taskId} />
      <Timeline taskId={taskId} />
      <Suspense>
        <CommandFormModal chosen={chosen} time={time} onClose={() => setChosen(undefined)} />
      </Suspense>
    </Stack>
  );
}

/** What can be done at any time stands behind what is asked for now. */
const seldom: readonly CommandType[] = [
  'withdraw',
  'succeed',
  'suspend',
  'resume',
  'changePolicy',
  'changeCalendar',
  'delegate',
  'revokeDelegation',
  'petition',
  'askExtension',
];

/** What the person may do in the name of others, for each of whom authority is lent to him today. */
function LentActs({
  task,
  today,
  onChoose,
}: {
  task: Task;
  today: string;
  onChoose: (one: Possibility & { readonly delegation: string }) => void;
}) {
  const { person } = useAccount();
  const lent = task.details.delegations.filter(
    ({ to, from, until, revokedAt }) =>
      to === person.id && from <= today && today <= until && revokedAt === undefined,
  );
  const nameOf = useNames();
  const { say } = useLanguage();
  const possible = useQueries({ queries: lent.map(({ id }) => possibilitiesQuery(task.taskId, id)) });
  return lent.map(({ id, mode, principal, commands }, at) => (
    <Acts
      key={id}
      title={`${mode}. ${say(nameOf(principal.person))}`}
      task={task}
      possible={(possible[at]?.data ?? []).filter(({ command }) => commands.includes(command))}
      onChoose={(one) => onChoose({ ...one, delegation: id })}
    />
  ));
}

function Acts({
  title,
  task,
  possible,
  onChoose,
}: {
  title?: string;
  task: Task;
  possible: readonly Possibility[];
  onChoose: (one: Possibility) => void;
}) {
  const { say } = useLanguage();
  const heading = title === undefined ? say(words.youCan) : `${say(words.youCan)}: ${title}`;
  const shown = possible.filter(({ command }) => !['changePolicy', 'changeCalendar'].includes(command));
  if (shown.length === 0 && title === undefined) return null;
  const wanted = shown.filter(({ command }) => !seldom.includes(command));
  const rest = shown.filter(({ command }) => seldom.includes(command));
  const owed = task.duties.flatMap(({ kind }) => actsFor[kind]);
  const nameOf = ({ command, target }: Possibility) => {
    const several = shown.filter((one) => one.command === command).length > 1;
    const about = say(nameOfTarget(target));
    return several && target !== 'task'
      ? `${say(commandNames[command])}: ${about}`
      : say(commandNames[command]);
  };
  return (
    <Stack component="section" gap="xs" className="no-print" aria-label={heading}>
      <Title order={2} size="h4">
        {heading}
      </Title>
      {shown.length === 0 && <Text>{say(words.nothing)}</Text>}
      <Group gap="xs">
        {wanted.map((one) => (
          <Button
            key={`${one.command} ${one.target}`}
            variant={owed.includes(one.command) ? 'filled' : 'default'}
            onClick={() => onChoose(one)}
          >
            {nameOf(one)}
          </Button>
        ))}
        {rest.map((one) => (
          <Button key={`${one.command} ${one.target}`} variant="default" onClick={() => onChoose(one)}>
            {nameOf(one)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

/** What a command is about, as one says it: a quarter, or something that is owed. */
function nameOfTarget(target: string): LocalizedText {
  if (/^\d{4}-Q[1-4]$/.test(target)) return periodName(target);
  return target.includes('/') ? obligationName(target) : { vi: target, en: target };
}

/** The first command that a duty in the address asks for, or the command that stands there. */
function leadTo({
  possible,
  search: { duty, act },
}: {
  possible: readonly Possibility[];
  search: { readonly duty?: string; readonly act?: string };
}): Possibility | undefined {
  if (duty === undefined && act === undefined) return undefined;
  const kind = duty?.slice(0, duty.indexOf('/')) as keyof typeof actsFor | undefined;
  const wished = [...(kind ? actsFor[kind] : []), ...(act === undefined ? [] : [act as CommandType])];
  for (const command of wished) {
    const fitting = possible.filter((one) => one.command === command);
    const exact = fitting.find(({ target }) => duty === target || duty?.includes(`/${target}/`));
    const found = exact ?? fitting[0];
    if (found) return found;
  }
  return undefined;
}
