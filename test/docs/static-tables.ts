import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { problemOf } from '../../api/faults.js';
import { projectRoot } from '../../dev/environment.js';
import { extendedByNames } from '../../documents/adoption/names.js';
import { columnsFor, readingAids } from '../../domain/adoption/columns.js';
import { paperRefusals } from '../../domain/papers/refusals.js';
import type { LadderId } from '../../domain/policy/policy.js';
import { rulesEditions } from '../../domain/policy/rules-edition.js';
import { standingNames } from '../../domain/synthesis/names.js';
import { refusals } from '../../domain/task/refusals.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { unitReportRefusals } from '../../domain/unit-report/refusals.js';
import { officialStatusNames } from '../../domain/views/official-status.js';
import { periodPhaseNames } from '../../domain/views/period-summary.js';
import { phaseNames } from '../../domain/views/summary.js';
import { at, Life, policy } from '../task/fixtures.js';
import type { TableRows } from './markdown.js';

/** Every refusal with its HTTP status and its sentences. */
export function refusalTable(): TableRows {
  return rows(
    Object.entries(refusals).map(([type, { vi, en }]) => {
      const cause = ApplicationFailure.create({ type, message: en, nonRetryable: true });
      const { status } = problemOf(new WorkflowUpdateFailedError(en, cause));
      return { Code: code(type), HTTP: String(status), Vietnamese: vi, English: en };
    }),
  );
}

/** Why something is not done with a unit's report. */
export function unitReportRefusalTable(): TableRows {
  return named('Code', unitReportRefusals);
}

/** Why a paper is not issued or replaced. */
export function paperRefusalTable(): TableRows {
  return named('Code', paperRefusals);
}

/** The phases of a task. */
export function phaseTable(): TableRows {
  return named('Phase', phaseNames);
}

/** The phases of a reporting period. */
export function periodPhaseTable(): TableRows {
  return named('Phase', periodPhaseNames);
}

/** How the report of a task stands in a synthesis. */
export function standingTable(): TableRows {
  return named('Standing', standingNames);
}

/** The official statuses of a task. */
export function statusTable(): TableRows {
  return named('Status', officialStatusNames);
}

/** The periods of the policy as shipped. */
export function policyTable(): TableRows {
  const { id: _id, version: _version, ladders: _ladders, reportingPeriod = {}, ...periods } = policy;
  const ofPeriods = Object.entries(reportingPeriod).map(([name, value]) => [
    `reportingPeriod.${name}`,
    value,
  ]);
  const shown = [...Object.entries(periods), ...ofPeriods].map(([name, value]) => ({
    Name: code(String(name)),
    Value: String(value),
  }));
  return rows(shown.map(({ Name, Value }) => ({ Name, Value: Value.replaceAll(',', ', ') })));
}

/** What each edition of the rules changed. */
export function editionTable(): TableRows {
  return rows(
    rulesEditions.map(({ vi, en }, place) => ({ Edition: String(place + 1), Vietnamese: vi, English: en })),
  );
}

/** The ladders of the policy as shipped, a row a rung. */
export function ladderTable(): TableRows {
  return rows(
    (Object.keys(policy.ladders) as LadderId[]).flatMap((ladder) =>
      policy.ladders[ladder].map(({ id, workingDays, side, at: time, to, opensDirection, settles }) => ({
        Rung: code(`${ladder}.${id}`),
        When:
          workingDays === 0
            ? `the date itself, ${time}`
            : `${String(workingDays)} working ${workingDays === 1 ? 'day' : 'days'} ${side}, ${time}`,
        Tells: audience[to],
        Brings: opensDirection ? 'he owes a direction' : settles ? 'silence is consent' : '',
      })),
    ),
  );
}

/** A unit that does nothing, from two launches: each rung of acceptance, of the report of 15/9/2022, and of the direction. */
export function timelineTable(): TableRows {
  const lives = ['2022-07-20', '2022-08-29'].map((date) =>
    new Life(at(date, '08:00')).until(at('2022-12-01', '00:00')),
  );
  return rows(
    ['acceptance/1', 'direction/acceptance/1/1', 'quarterlyReport/2022-Q3/1'].flatMap((id) => {
      const of = lives.map(({ state }) => state.obligations[id]);
      const ids = [...new Set(of.flatMap((one) => one?.fired.map(({ rung }) => rung) ?? []))];
      const line = (what: string, cells: readonly (string | undefined)[]) => ({
        Moment: `${code(id)} ${what}`,
        'Launched 20/7/2022': cells[0] ?? '',
        'Launched 29/8/2022': cells[1] ?? '',
      });
      return [
        line(
          'due',
          of.map((one) => one && `${vietnamese(one.due)}, 24:00`),
        ),
        ...ids.map((rung) =>
          line(
            code(rung),
            of.map((one) => when(one?.fired.find((fired) => fired.rung === rung)?.at)),
          ),
        ),
      ];
    }),
  );
}

/** What each folder may import of ours, as the tool that checks it is told. */
export function layerTable(): TableRows {
  const { forbidden } = createRequire(import.meta.url)(join(projectRoot, '.dependency-cruiser.cjs')) as {
    readonly forbidden: readonly {
      readonly name: string;
      readonly to: { readonly pathNot?: readonly string[] };
    }[];
  };
  return rows(
    forbidden.flatMap(({ name, to }) => {
      const folder = /^(\w+)-layer$/.exec(name)?.[1];
      if (folder === undefined) return [];
      const allowed = (to.pathNot ?? []).filter((path) => path !== `^${folder}/`).map(readable);
      return [
        { Folder: code(`${folder}/`), 'May import of ours': [...new Set(allowed)].join(', ') || 'nothing' },
      ];
    }),
  );
}

/** The columns of the sheet from which a plan under way is taken over. */
export function columnTable(): TableRows {
  const holds = {
    number: 'a number',
    id: 'an id of the directory',
    text: 'text',
    date: 'a date',
    mark: 'x, or nothing',
    percent: '0 to 100',
    extendedBy: Object.values(extendedByNames).join(' or '),
  } as const;
  return rows(
    columnsFor(['2022-Q3']).map(({ field, title, kind }) => ({
      Field: code(field),
      Column: title.vi,
      English: title.en,
      Holds: `${holds[kind]}${readingAids.includes(field) ? '; not read back' : ''}`,
    })),
  );
}

const audience = {
  officer: 'whoever owes: the officer',
  head: 'whoever owes: the head',
  dpi: 'DPI',
  viceChairman: 'the assigned vice-chairman',
  chairman: 'the chairman',
} as const;

/** A date with its hour as people say it: midnight is 24:00 of the day that ends. */
export function when(moment: string | undefined): string {
  if (moment === undefined) return '';
  const [date = '', time = ''] = [moment.slice(0, 10), moment.slice(11, 16)];
  if (time !== '00:00') return `${vietnamese(date)}, ${time}`;
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return `${vietnamese(before)}, 24:00`;
}

function vietnamese(date: string): string {
  return date.split('-').map(Number).reverse().join('/');
}

function readable(path: string): string {
  if (path.startsWith('^workflows/messages') || path.startsWith('^workflows/types'))
    return 'the messages of `workflows/`';
  if (path.startsWith('^workflows/search')) return 'the search attributes of `workflows/`';
  return code(path.replace('^', ''));
}

function named(heading: string, names: Readonly<Record<string, LocalizedText>>): TableRows {
  return rows(
    Object.entries(names).map(([name, { vi, en }]) => ({
      [heading]: code(name),
      Vietnamese: vi,
      English: en,
    })),
  );
}

function rows(all: readonly Readonly<Record<string, string>>[]): TableRows {
  return new Map(all.map((row) => [Object.values(row)[0] ?? '', row]));
}

function code(text: string): string {
  return `\`${text}\``;
}
