import { expect, test } from '@jest/globals';
import { shippedMailing } from '../../data/shipped.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { type Mailing, urgentMayGo } from '../../domain/notices/mailing.js';
import { planMails } from '../../domain/notices/plan-mails.js';
import { at, calendar } from '../task/fixtures.js';

const mailing = shippedMailing();
const thursday = '2022-09-08';
const friday = '2022-09-09';
const saturday = '2022-09-10';
const monday = '2022-09-12';
const holiday = '2022-09-01';

interface Waiting {
  readonly id: string;
  readonly at: Instant;
  readonly urgent: boolean;
}
const ordinary = (id: string, moment: Instant): Waiting => ({ id, at: moment, urgent: false });
const urgent = (id: string, moment: Instant): Waiting => ({ id, at: moment, urgent: true });

/** `<kind>: <notices>` of each mail that is planned. */
function planned({
  now,
  notices,
  written = [],
  lastUrgentAt,
  terms = mailing,
}: {
  now: Instant;
  notices: readonly Waiting[];
  written?: readonly string[];
  lastUrgentAt?: Instant;
  terms?: Mailing;
}): readonly string[] {
  return planMails({
    person: 'an',
    notices,
    now,
    mailing: terms,
    calendar,
    digestsWritten: new Set(written),
    ...(lastUrgentAt !== undefined && { lastUrgentAt }),
  }).map(({ id, notices: ids }) => `${id} = ${ids.join(' ')}`);
}

test('a digest goes out at 07:30 of a working day, with what was told up to then', () => {
  const notices = [ordinary('a', at(thursday, '15:00')), ordinary('b', at(friday, '07:30'))];
  expect(planned({ now: at(friday, '07:29:59'), notices })).toEqual([]);
  expect(planned({ now: at(friday, '07:30'), notices })).toEqual(['an:2022-09-09:digest = a b']);
});

test('a mailer that was away at 07:30 sends the digest when it is back, without what came later in the day', () => {
  const notices = [ordinary('a', at(thursday, '15:00')), ordinary('b', at(friday, '08:00'))];
  expect(planned({ now: at(friday, '11:00'), notices })).toEqual(['an:2022-09-09:digest = a']);
  expect(planned({ now: at(friday, '20:00'), notices })).toEqual([]);
  expect(planned({ now: at(monday, '07:30'), notices })).toEqual(['an:2022-09-12:digest = a b']);
});

test('one person gets one digest a day: what comes too late for it waits for the next working day', () => {
  const notices = [ordinary('late', at(friday, '07:00'))];
  expect(planned({ now: at(friday, '09:00'), notices, written: ['an:2022-09-09:digest'] })).toEqual([]);
  expect(planned({ now: at(monday, '07:30'), notices, written: ['an:2022-09-09:digest'] })).toEqual([
    'an:2022-09-12:digest = late',
  ]);
});

test('no digest goes out on a weekend or a holiday', () => {
  const notices = [ordinary('a', at('2022-08-31', '15:00'))];
  expect(planned({ now: at(holiday, '10:00'), notices })).toEqual([]);
  expect(planned({ now: at('2022-09-03', '10:00'), notices })).toEqual([]);
  expect(planned({ now: at('2022-09-05', '07:30'), notices })).toEqual(['an:2022-09-05:digest = a']);
});

test('what is urgent goes at once in working hours', () => {
  const notices = [ordinary('a', at(friday, '10:00')), urgent('b', at(friday, '10:00'))];
  expect(planned({ now: at(friday, '10:00'), notices })).toEqual(['an:b:urgent = b']);
});

test('what became urgent in quiet hours leads the digest of the next working day: one mail, not two', () => {
  const notices = [urgent('b', at(friday, '00:00')), ordinary('a', at(friday, '00:00'))];
  expect(planned({ now: at(friday, '00:00'), notices })).toEqual([]);
  expect(planned({ now: at(friday, '07:00'), notices })).toEqual([]);
  expect(planned({ now: at(friday, '07:30'), notices })).toEqual(['an:2022-09-09:digest = b a']);
  const evening = [urgent('c', at(friday, '20:00'))];
  expect(planned({ now: at(friday, '20:00'), notices: evening })).toEqual([]);
  expect(planned({ now: at(saturday, '10:00'), notices: evening })).toEqual([]);
  expect(planned({ now: at(monday, '07:30'), notices: evening })).toEqual(['an:2022-09-12:digest = c']);
});

test('an office may want urgent mails on off days and in quiet hours too', () => {
  const notices = [urgent('a', at(saturday, '10:00'))];
  const onOffDays = { ...mailing, urgentOnOffDays: true };
  expect(planned({ now: at(saturday, '10:00'), notices, terms: onOffDays })).toEqual(['an:a:urgent = a']);
  expect(planned({ now: at(saturday, '21:00'), notices, terms: onOffDays })).toEqual([]);
  const atNight = { ...mailing, urgentInQuietHours: true };
  expect(planned({ now: at(saturday, '21:00'), notices, terms: atNight })).toEqual(['an:a:urgent = a']);
});

test('urgent mails to one person come at most once an hour, and then together', () => {
  const notices = [urgent('b', at(friday, '10:10')), urgent('c', at(friday, '10:20'))];
  const lastUrgentAt = at(friday, '10:00');
  expect(planned({ now: at(friday, '10:59'), notices, lastUrgentAt })).toEqual([]);
  expect(planned({ now: at(friday, '11:00'), notices, lastUrgentAt })).toEqual(['an:b:urgent = b c']);
});

test('quiet hours that do not cross midnight are understood', () => {
  const noon: Mailing = { ...mailing, quiet: { from: '11:30', to: '13:30' } };
  expect(urgentMayGo({ now: at(friday, '12:00'), mailing: noon, calendar })).toBe(false);
  expect(urgentMayGo({ now: at(friday, '13:30'), mailing: noon, calendar })).toBe(true);
  expect(urgentMayGo({ now: at(friday, '21:00'), mailing: noon, calendar })).toBe(true);
});
