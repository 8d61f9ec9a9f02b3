import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accessOf } from '../../api/access/ability.js';
import { accessActions, accessSubjects } from '../../domain/access/grant.js';
import { type AccessPerson, grantsOf } from '../../domain/access/grants-of.js';
import { issuedKinds, type PaperRequest } from '../../domain/papers/request.js';
import { mayIssue, mayPreview } from '../../domain/papers/who-issues.js';
import { givesToPeriod, periodCommandTypes } from '../../domain/period/decide.js';
import type { PeriodBrief } from '../../domain/period/state.js';
import type { Actor } from '../../domain/task/actor.js';
import { relationsOf } from '../../domain/task/relations.js';
import { commandRules } from '../../domain/task/rules/index.js';
import {
  briefs,
  chairmanId,
  delegates,
  focalUnit,
  leaders,
  persons,
  thingOf,
  today,
  units,
} from './draws.js';

const drawn = { numRuns: 6_000, seed: 20_220_810 };

function of(person: AccessPerson) {
  return accessOf(grantsOf({ person, focalUnit, today }));
}

function asActor({ id, ...others }: AccessPerson): Actor {
  return { person: id, ...others };
}

test('whoever the core lets give a command to a task may see the task', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(persons, briefs, (person, brief) => {
      const relations = relationsOf({ actor: asActor(person), state: { brief } });
      for (const relation of relations) seen.add(relation);
      if (relations.length === 0) return;
      const thing = thingOf({ brief, delegates: [] });
      expect([person, of(person).may('read', 'Task', thing)]).toEqual([person, true]);
      expect(of(person).may('command', 'Task', thing)).toBe(true);
    }),
    drawn,
  );
  const asked = new Set(Object.values(commandRules).flatMap(({ who }) => who));
  expect([...seen].sort()).toEqual([...asked].sort());
});

test('whoever is no stranger to a task knows of it: by his unit, his field, his office, or by what is lent to him', () => {
  fc.assert(
    fc.property(persons, briefs, delegates, (person, brief, lent) => {
      const isLent = lent.some((one) => one.person === person.id && one.from <= today && today <= one.until);
      const isOfUnit =
        person.unit !== undefined &&
        (brief.coordinators.includes(person.unit) ||
          (brief.unit.kind === 'named' && brief.unit.id === person.unit));
      const isKnown: Readonly<Record<Actor['role'], boolean>> = {
        officer: isOfUnit || isLent,
        unitHead: isOfUnit || isLent,
        dpiSupervisor: person.unit === focalUnit || isLent,
        viceChairman: person.leader === brief.viceChairman || isLent,
        chairman: true,
        auditor: true,
        administrator: !brief.confidential,
      };
      const thing = thingOf({ brief, delegates: lent });
      expect([person, of(person).may('read', 'Task', thing)]).toEqual([person, isKnown[person.role]]);
    }),
    drawn,
  );
});

test('nobody acts on what he may not read, and an auditor acts on nothing', () => {
  fc.assert(
    fc.property(persons, briefs, delegates, (person, brief, lent) => {
      const thing = thingOf({ brief, delegates: lent });
      if (of(person).may('command', 'Task', thing)) expect(of(person).may('read', 'Task', thing)).toBe(true);
      if (person.role !== 'auditor') return;
      for (const action of accessActions)
        if (action !== 'read')
          for (const kind of accessSubjects) expect(of(person).mayEver(action, kind)).toBe(false);
    }),
    { ...drawn, numRuns: 2_000 },
  );
});

test('papers and periods: whoever the table of the core names is let in to try', () => {
  const period = { focalUnit, viceChairman: leaders[1], chairman: chairmanId } as PeriodBrief;
  fc.assert(
    fc.property(
      persons,
      fc.constantFrom(...units),
      fc.constantFrom(...leaders),
      (person, unit, directedBy) => {
        const access = of(person);
        for (const about of issuedKinds.map((kind) => requestOf(kind, unit))) {
          const asked = { by: asActor(person), about, focalUnit, directedBy };
          if (mayIssue(asked)) {
            expect(mayPreview(asked)).toBe(true);
            expect([person, about, access.mayEver('issue', 'Paper')]).toEqual([person, about, true]);
          }
          if (mayPreview(asked))
            expect([person, about, access.mayEver('preview', 'Paper')]).toEqual([person, about, true]);
        }
        for (const type of periodCommandTypes)
          if (givesToPeriod({ actor: asActor(person), state: { brief: period }, type }))
            expect(access.mayEver('command', 'Period')).toBe(true);
      },
    ),
    { ...drawn, numRuns: 2_000 },
  );
});

function requestOf(kind: PaperRequest['kind'], unit: string): PaperRequest {
  switch (kind) {
    case 'consolidatedReport':
      return { kind, period: '2022-Q3' };
    case 'unitReport':
      return { kind, period: '2022-Q3', unit };
    case 'urgingNote':
      return { kind, unit };
    case 'leaderNote':
      return { kind, leader: leaders[0] };
    case 'direction':
      return { kind, task: `ke-hoach/7.1/${unit}`, direction: 'direction/1', form: 'officialLetter' };
    case 'planWithAnnex':
      return { kind };
  }
}
