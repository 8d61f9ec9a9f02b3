import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type MailServer, type ReceivedMail, startMailServer } from '../../dev/mail/mail-server.js';
import type { Actor } from '../../domain/task/actor.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import { at, head, Life, officer, plan } from '../task/fixtures.js';
import { openOffice } from './office.js';

let office: ReturnType<typeof openOffice>;
let server: MailServer;
beforeAll(async () => {
  office = openOffice();
  server = await startMailServer();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(async () => {
  await server.stop();
  await office.close();
});

const secretText = 'Nội dung nhiệm vụ không được nêu trong thư.';
const leader = 'pho-chu-tich-van-hoa-xa-hoi';

function taskOf({
  unit,
  number,
  ...changes
}: { unit: string; number: string } & Omit<Partial<TaskBrief>, 'unit'>): Partial<TaskBrief> {
  const [shortcoming = 0, taskNumber = 0] = number.split('.').map(Number);
  return {
    taskId: `ke-hoach-2022/${number}/${unit}`,
    shortcoming: { number: shortcoming, title: `Hạn chế số ${String(shortcoming)} còn chậm khắc phục` },
    taskNumber,
    unit: { kind: 'named', id: unit },
    text: secretText,
    coordinators: [],
    ...changes,
  };
}

const mailTo = (person: string): ReceivedMail | undefined =>
  server.received.find(({ recipient }) => recipient === `${person}@thanh-hoa.example`);

/** The lines of a mail that stand for duties, without links and numbers. */
const listed = (mail: ReceivedMail | undefined): readonly string[] =>
  (mail?.text ?? '').split('\n').filter((line) => line.startsWith('- '));

test('an officer with forty duties gets one mail in the morning, in which one report for many tasks is one line', async () => {
  const underWay = Array.from({ length: 26 }, (_, n) =>
    new Life(
      at('2022-07-20', '08:00'),
      taskOf({
        unit: 'so-y-te',
        number: `${String((n % 10) + 1)}.${String(Math.floor(n / 10) + 1)}`,
        ...(n % 13 === 3 && { deadline: { text: 'Quý III năm 2022.', kind: 'date', due: '2022-09-15' } }),
      }),
    )
      .does(at('2022-07-21', '08:00'), officer, { type: 'acceptAssignment' })
      .does(at('2022-07-22', '08:00'), officer, { type: 'draftPlan', content: plan })
      .does(at('2022-07-25', '09:00'), head, { type: 'approvePlan', version: 1 })
      .until(at('2022-09-08', '07:00')),
  );
  await office.tell(...underWay);
  await office.round({ now: at('2022-09-08', '07:30'), smtp: server.url });
  server.received.length = 0;

  // On 8 September the reminders of the report and of two completions come, and four new tasks with three duties each.
  for (const life of underWay) life.until(at('2022-09-09', '07:00'));
  const fresh = [1, 2, 3, 4].map(
    (n) => new Life(at('2022-09-08', '10:00'), taskOf({ unit: 'so-y-te', number: `11.${String(n)}` })),
  );
  await office.tell(...underWay, ...fresh);
  await office.round({ now: at('2022-09-09', '07:29'), smtp: server.url });
  expect(server.received).toEqual([]);
  await office.round({ now: at('2022-09-09', '07:30'), smtp: server.url });
  await office.round({ now: at('2022-09-09', '07:45'), smtp: server.url });

  expect(server.received.map(({ recipient }) => recipient)).toEqual(['can-bo.so-y-te@thanh-hoa.example']);
  const mail = mailTo('can-bo.so-y-te');
  expect(mail?.subject).toBe('[Đôn đốc] 40 việc – gấp nhất: tiếp nhận nhiệm vụ, hạn 12/9/2022');
  expect(listed(mail)).toEqual([
    '- Tiếp nhận nhiệm vụ: 4 nhiệm vụ',
    '- Báo cáo quý III/2022: 30 nhiệm vụ',
    '- Hoàn thành nhiệm vụ – 4.1 Hạn chế số 4 còn chậm khắc phục',
    '- Hoàn thành nhiệm vụ – 7.2 Hạn chế số 7 còn chậm khắc phục',
    '- Hoàn thành nhiệm vụ: 4 nhiệm vụ',
  ]);
  expect(mail?.text).toContain('https://dondoc.example/tasks/ke-hoach-2022/4.1/so-y-te#completion/1\n');
  expect(mail?.html).toContain('href="https://dondoc.example/tasks/ke-hoach-2022/7.2/so-y-te#completion/1"');
  for (const part of [mail?.text, mail?.html]) expect(part).not.toContain(secretText);
});

test('a vice-chairman with twelve escalations reads who is behind, how late, since when, and what to decide by when', async () => {
  const districts = ['ubnd-huyen-nga-son', 'ubnd-huyen-nong-cong', 'ubnd-huyen-nhu-thanh'];
  const neverAccepted = [
    ...['12.1', '12.2', '12.3', '12.4'].map((number) => taskOf({ unit: 'so-y-te', number })),
    ...districts.map((unit) => taskOf({ unit, number: '13.1' })),
    taskOf({ unit: 'cong-an-tinh', number: '14.9', confidential: true }),
  ].map((changes) => new Life(at('2022-07-20', '08:00'), changes));
  const noPlan = ['15.1', '15.2', '15.3', '15.4'].map((number, n) => {
    const unit = n < 3 ? 'so-giao-duc-va-dao-tao' : 'so-van-hoa-the-thao-va-du-lich';
    const of: Actor = { person: 'x', role: 'officer', unit };
    return new Life(at('2022-07-01', '08:00'), taskOf({ unit, number })).does(at('2022-07-01', '10:00'), of, {
      type: 'acceptAssignment',
    });
  });
  const lives = [...neverAccepted, ...noPlan];
  for (const life of lives) life.until(at('2022-08-01', '07:00'));
  const reached = lives.flatMap(({ events }) =>
    events.filter((event) => event.type === 'rungFired' && event.to.id === leader),
  );
  expect(reached).toHaveLength(12);
  await office.tell(...lives);
  await office.round({ now: at('2022-07-30', '09:00'), smtp: server.url });
  expect(server.received).toEqual([]);
  await office.round({ now: at('2022-08-01', '07:30'), smtp: server.url });

  const mail = mailTo(leader);
  expect(mail?.subject).toBe(
    '[Đôn đốc] 12 việc cần chỉ đạo – gấp nhất: Sở Y tế, tiếp nhận nhiệm vụ, chỉ đạo đến 5/8/2022',
  );
  expect(listed(mail)).toEqual([
    '- Sở Y tế: tiếp nhận nhiệm vụ, 4 nhiệm vụ',
    '- Tiếp nhận nhiệm vụ – 13.1 Hạn chế số 13 còn chậm khắc phục: 3 đơn vị',
    '- Sở Giáo dục và Đào tạo: kế hoạch chi tiết, 3 nhiệm vụ',
    '- Sở Văn hóa, Thể thao và Du lịch: kế hoạch chi tiết – 15.4 Hạn chế số 15 còn chậm khắc phục',
    '- 1 việc thuộc danh mục mật: chỉ xem trong hệ thống',
  ]);
  expect(mail?.text).toContain(
    [
      '  Quá hạn 5 ngày làm việc (hạn 22/7/2022). Chuyển đến từ ngày 30/7/2022.',
      '  Cần cho ý kiến chỉ đạo đến hết ngày 5/8/2022.',
      '  UBND huyện Nga Sơn, UBND huyện Như Thanh, UBND huyện Nông Cống',
    ].join('\n'),
  );
  expect(mail?.text).toContain('chỉ đạo thực hiện, gia hạn, giao đơn vị khác, triệu tập làm việc');
  for (const part of [mail?.subject, mail?.text, String(mail?.html)])
    expect(part).not.toMatch(/14\.9|cong-an|Công an/u);
});

test('what is urgent in working hours is in a mail of its own at once, and not in the digest of the next day', async () => {
  const [who, unit] = ['can-bo.so-tu-phap', 'so-tu-phap'];
  const life = new Life(at('2022-07-20', '08:00'), taskOf({ unit, number: '16.1' })).until(
    at('2022-08-02', '07:00'),
  );
  await office.tell(life);
  await office.round({ now: at('2022-08-02', '07:30'), smtp: server.url });
  server.received.length = 0;

  const viceChairman: Actor = { person: 'x', role: 'viceChairman', leader };
  life.does(at('2022-08-02', '10:00'), viceChairman, {
    type: 'instruct',
    direction: 'direction/acceptance/1/1',
    text: 'Tiếp nhận ngay',
    due: '2022-08-05',
  });
  await office.tell(life);
  await office.round({ now: at('2022-08-02', '10:00:15'), smtp: server.url });
  expect(server.received.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    [`${who}@thanh-hoa.example`, '[Đôn đốc – Gấp] 1 việc: thực hiện ý kiến chỉ đạo, hạn 5/8/2022'],
  ]);
  server.received.length = 0;
  await office.round({ now: at('2022-08-03', '07:30'), smtp: server.url });
  expect(mailTo(who)).toBeUndefined();
});
