import type { Directory } from '../directory/types.js';
import type { Recipient } from '../task/events.js';
import { addressOf, type Person, personsOf } from './people.js';

export interface PeopleProblem {
  readonly code: 'malformedId' | 'duplicateId' | 'malformedMail' | 'emptyName' | 'noPosition' | 'nobody';
  /** The person's id, or the unit or leader at fault. */
  readonly at: string;
  /** A sentence for the person who keeps the data. */
  readonly message: string;
}

/** All that is wrong with the people of a directory; empty when everyone whom a notice may mean can be written to. */
export function checkPeople({
  people,
  directory,
}: {
  people: readonly Person[];
  directory: Directory;
}): readonly PeopleProblem[] {
  return [
    ...repeatedIds(people),
    ...people.flatMap((person) => personProblems({ person, directory })),
    ...addressed(directory).flatMap((recipient) =>
      personsOf({ people, recipient }).length > 0
        ? []
        : [problem('nobody', recipient.id, `Nobody is ${recipient.role} of "${recipient.id}".`)],
    ),
  ];
}

function personProblems({
  person,
  directory,
}: {
  person: Person;
  directory: Directory;
}): readonly PeopleProblem[] {
  const { id, name, mail } = person;
  const wanted = addressOf(person);
  const known = addressed(directory).some(({ role, id: of }) => role === wanted?.role && of === wanted.id);
  return [
    ...(/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(id)
      ? []
      : [problem('malformedId', id, `The id "${id}" is not lower-case words joined by hyphens or dots.`)]),
    ...(isMailAddress(mail)
      ? []
      : [problem('malformedMail', id, `"${mail}" of "${id}" is no mail address.`)]),
    ...(name.trim() === '' ? [problem('emptyName', id, `"${id}" has no name.`)] : []),
    ...(known || person.role === 'auditor' || person.role === 'administrator'
      ? []
      : [
          problem(
            'noPosition',
            id,
            `"${id}" is ${person.role} of "${person.unit ?? person.leader ?? ''}", which the directory does not hold.`,
          ),
        ]),
  ];
}

function repeatedIds(people: readonly Person[]): readonly PeopleProblem[] {
  const ids = people.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) =>
    problem('duplicateId', id, `The id "${id}" is used twice.`),
  );
}

/** Everyone whom a notice of this directory may be addressed to. */
function addressed({ units, leaders, focalUnit }: Directory): readonly Recipient[] {
  return [
    ...units.flatMap(({ id }): Recipient[] => [
      { role: 'officer', id },
      { role: 'head', id },
    ]),
    { role: 'dpi', id: focalUnit },
    ...leaders.map(({ id, position }): Recipient => ({ role: position, id })),
  ];
}

/** One plain address (RFC 5321's dot-string): no list, no quotes, no line breaks. */
function isMailAddress(mail: string): boolean {
  const [local = '', domain = '', ...more] = mail.split('@');
  return (
    more.length === 0 &&
    local.length <= 64 &&
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local) &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)
  );
}

function problem(code: PeopleProblem['code'], at: string, message: string): PeopleProblem {
  return { code, at, message };
}
