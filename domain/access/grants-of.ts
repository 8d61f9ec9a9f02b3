import type { CivilDate } from '../calendar/instant.js';
import { addressOf, type Person } from '../people/people.js';
import type { ActorRole } from '../task/actor.js';
import type { Condition } from './condition.js';
import { type AccessAction, type AccessSubject, accessSubjects, type Grant } from './grant.js';

/** Who asks. His language and his mail address matter to nobody. */
export type AccessPerson = Pick<Person, 'id' | 'role' | 'unit' | 'leader'>;

interface Asking {
  readonly person: AccessPerson;
  /** The focal department (DPI) of the directory. */
  readonly focalUnit: string;
  /** The day on which delegations have to be in force. */
  readonly today: CivilDate;
  /** Plans with a calendar of their own, and what day it is there. */
  readonly rehearsals?: readonly { readonly planId: string; readonly today: CivilDate }[];
}

/**
 * Everything that a person may do, of all that needs to be allowed: the one rule set of API, web page and database filter
 * (ADR 15). Which task commands a person may give is not here but in the core's table: this says of which tasks he may know.
 */
export function grantsOf(asking: Asking): readonly Grant[] {
  return [...ofEverybody(asking.person), ...ofRole[asking.person.role](asking)];
}

/** What whoever is logged in may do. */
function ofEverybody(person: AccessPerson): readonly Grant[] {
  const address = addressOf(person);
  return [
    ...reading('Plan', 'Directory', 'Policy', 'Calendar', 'Period', 'Account'),
    ...(address
      ? [
          grant('read', 'Notice', { 'to.role': address.role, 'to.id': address.id }),
          grant('read', 'Inbox', { person: person.id }),
        ]
      : []),
    grant('read', 'SavedView', { owner: person.id }),
  ];
}

const ofRole: Readonly<Record<ActorRole, (asking: Asking) => readonly Grant[]>> = {
  officer: (asking) => [
    ...ofActing(asking),
    ...ofUnit(asking),
    ...(asking.person.unit === asking.focalUnit ? [grant('write', 'Synthesis')] : []),
  ],
  unitHead: (asking) => [...ofActing(asking), ...ofUnit(asking), ...issuing],
  dpiSupervisor: (asking) => [...ofActing(asking), ...(asking.person.unit === asking.focalUnit ? dpi : [])],
  viceChairman: (asking) => {
    const { leader } = asking.person;
    return [
      ...ofActing(asking),
      ...(leader === undefined
        ? []
        : [
            ...tasks({ viceChairman: leader }),
            grant('read', 'ConfidentialText', { viceChairman: leader }),
            ...leading,
          ]),
    ];
  },
  chairman: (asking) => [
    ...ofActing(asking),
    ...tasks(),
    ...reading('ConfidentialText', 'UnitReport'),
    ...leading,
  ],
  auditor: () => reading(...accessSubjects.filter((subject) => !isOwn(subject))),
  administrator: ({ person }) => [
    grant('read', 'Task', { confidential: false }),
    grant('write', 'SavedView', { owner: person.id }),
    grant('write', 'Directory'),
    ...reading('Mail', 'Record', 'System', 'Session'),
    grant('retry', 'Mail'),
    grant('write', 'Session'),
    ...launching,
  ],
};

/** Whoever takes part in the work: he may be lent the authority of another for a task, and hands in evidence. */
function ofActing(asking: Asking): readonly Grant[] {
  const { person } = asking;
  const lent = lentTo(asking);
  return [
    ...lent.flatMap((of) => tasks(of)),
    ...lent.flatMap((of) => [grant('read', 'UnitReport', of), grant('write', 'UnitReport', of)]),
    grant('read', 'File', { uploads: { $elemMatch: { by: person.id } } }),
    grant('upload', 'File'),
    ...(addressOf(person) ? [grant('mark', 'Inbox', { person: person.id })] : []),
    grant('write', 'SavedView', { owner: person.id }),
  ];
}

/** What is lent to a person today, by the calendar of each plan. */
function lentTo({ person, today, rehearsals = [] }: Asking): readonly Condition[] {
  const on = (day: CivilDate): Condition => ({
    delegates: { $elemMatch: { person: person.id, from: { $lte: day }, until: { $gte: day } } },
  });
  const others = rehearsals.map(({ planId }) => planId);
  return [
    { ...on(today), ...(others.length > 0 && { planId: { $nin: others } }) },
    ...rehearsals.map((plan) => ({ ...on(plan.today), planId: plan.planId })),
  ];
}

/** A unit knows the tasks that it carries and those that it coordinates, confidential ones with them, and its own report. */
function ofUnit({ person: { unit }, focalUnit }: Asking): readonly Grant[] {
  if (unit === undefined) return [];
  return [
    ...tasks({ unit }),
    ...tasks({ coordinators: unit }),
    grant('read', 'UnitReport', { unit }),
    grant('write', 'UnitReport', { unit }),
    grant('read', 'Paper', { concerns: unit }),
    grant('preview', 'Paper'),
    // The department's own officers and head prepare and sign what DPI issues.
    ...(unit === focalUnit ? reading('Synthesis', 'Paper') : []),
  ];
}

const issuing: readonly Grant[] = [grant('preview', 'Paper'), grant('issue', 'Paper')];
const launching: readonly Grant[] = [grant('preview', 'Plan'), grant('launch', 'Plan')];

/** DPI follows the whole plan up. */
const dpi: readonly Grant[] = [
  ...tasks(),
  ...reading('ConfidentialText', 'UnitReport', 'Synthesis', 'Paper'),
  grant('review', 'UnitReport'),
  grant('command', 'Period'),
  grant('write', 'Synthesis'),
  ...issuing,
  ...launching,
];

const leading: readonly Grant[] = [...reading('Synthesis', 'Paper'), grant('command', 'Period'), ...issuing];

/** Whoever knows of a task by his part in the work may also act on it; whether he may do this or that the core says. */
function tasks(conditions?: Condition): readonly Grant[] {
  return [grant('read', 'Task', conditions), grant('command', 'Task', conditions)];
}

function reading(...subjects: readonly AccessSubject[]): readonly Grant[] {
  return subjects.map((subject) => grant('read', subject));
}

/** Belongs to one person: nobody else reads it, an auditor neither. */
function isOwn(subject: AccessSubject): boolean {
  return subject === 'Inbox' || subject === 'SavedView';
}

function grant(action: AccessAction, subject: AccessSubject, conditions?: Condition): Grant {
  return { action, subject, ...(conditions && { conditions }) };
}
