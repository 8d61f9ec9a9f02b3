import { expect, test } from '@jest/globals';
import { renderMail } from '../../activities/mail/render-mail.js';
import { digestOf } from '../../domain/notices/digest.js';
import type { NameOf, Notice } from '../../domain/notices/notice.js';
import { standingBy } from '../../domain/notices/standing.js';
import type { Person } from '../../domain/people/people.js';
import { at, calendar } from '../task/fixtures.js';
import { noticeWith } from './notice-samples.js';

const an: Person = {
  id: 'an',
  name: 'Nguyễn An',
  mail: 'an@thanh-hoa.example',
  language: 'vi',
  role: 'officer',
  unit: 'so-y-te',
};
const ownName: NameOf = (id) => ({ vi: id, en: id });

function mail({
  notices,
  person = an,
  nameOf = ownName,
}: {
  notices: readonly Notice[];
  person?: Person;
  nameOf?: NameOf;
}) {
  const now = at('2022-09-16', '07:30');
  const baseUrl = 'https://dondoc.example';
  const digest = digestOf({ notices, standingOf: standingBy([]), now, calendar, baseUrl });
  return renderMail({ digest, kind: 'digest', person, nameOf });
}

const dpi = { role: 'dpi', id: 'so-ke-hoach-va-dau-tu' } as const;

test('the subject says how many duties, how many of them late, and which is the first', () => {
  const notices = [
    noticeWith({ task: '1.1', due: '2022-09-14' }),
    noticeWith({ task: '1.2', due: '2022-09-16' }),
    noticeWith({ task: '1.3', due: '2022-09-23' }),
  ];
  expect(mail({ notices }).subject).toBe(
    '[Đôn đốc] 3 việc, 1 quá hạn, 1 đến hạn hôm nay – gấp nhất: kế hoạch chi tiết, hạn 14/9/2022',
  );
  expect(mail({ notices, person: { ...an, language: 'en' } }).subject).toBe(
    '[Đôn đốc] 3 duties, 1 overdue, 1 due today – first: detailed plan, due 14 September 2022',
  );
});

test('a reader of English gets all of it in English', () => {
  const late = noticeWith({ to: dpi, kind: 'escalation', due: '2022-09-13' });
  const { text, html } = mail({ notices: [late], person: { ...an, language: 'en' } });
  expect(text).toContain(
    '- so-y-te: detailed plan – 7.1 Hạn chế số 7\n  2 working days overdue (due 13 September 2022).',
  );
  expect(html).toContain('<html lang="en">');
});

test('what a name or title brings is text in HTML, never a tag, and a link stays within its quotes', () => {
  const nasty = '<img src=x onerror="alert(1)">&\'';
  const late = noticeWith({
    to: dpi,
    kind: 'escalation',
    due: '2022-09-13',
    shortcoming: { number: 7, title: nasty },
    taskId: 'ke-hoach/7.1/"><script>',
  });
  const { html } = mail({ notices: [late], nameOf: () => ({ vi: nasty, en: nasty }) });
  expect(html).not.toMatch(/<img|<script|onerror="/);
  expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;&#39;');
});

test('line breaks and control characters in names open no new line', () => {
  const broken = 'Sở Y tế\r\nBcc: ke-xau@xa.example\r\n\r\n<p>';
  const late = noticeWith({ to: dpi, kind: 'escalation', due: '2022-09-13' });
  const { subject, text } = mail({
    notices: [late],
    nameOf: () => ({ vi: broken, en: broken }),
    person: { ...an, name: broken },
  });
  expect(subject).toContain('Sở Y tế Bcc: ke-xau@xa.example');
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text).not.toMatch(/^Bcc/m);
});

test('a mail stays within what mail programs show, and says how much more there is', () => {
  const units = Array.from({ length: 60 }, (_, n) => `don-vi-${String(n).padStart(2, '0')}`);
  const late = units.map((debtor, n) =>
    noticeWith({ to: dpi, kind: 'escalation', due: '2022-09-13', debtor, task: `7.${String(n + 1)}` }),
  );
  const { text, html } = mail({ notices: late });
  expect(text.match(/^- don-vi/gm)).toHaveLength(40);
  expect(text).toContain('- và 20 nữa\n  https://dondoc.example/inbox');
  expect(html.length).toBeLessThan(100_000);
  const reviews = Array.from({ length: 300 }, (_, n) =>
    noticeWith({
      to: dpi,
      debtor: dpi.id,
      duty: 'review',
      obligation: 'review/2022-Q3/1',
      task: `7.${String(n + 1)}`,
    }),
  );
  const { text: review } = mail({ notices: reviews });
  expect(review).toContain('- Thẩm tra báo cáo quý III/2022: 300 nhiệm vụ\n');
  expect(review).toContain('7.40, và 260 nữa\n');
});

test('a confidential duty gives a mail its number, and no word of the task, its unit or its address', () => {
  const secret = noticeWith({
    task: '14.3',
    confidential: true,
    debtor: 'cong-an-tinh',
    due: '2022-09-01',
    subject: { vi: 'việc mật', en: 'secret' },
  });
  const { subject, text, html } = mail({ notices: [secret, noticeWith({ task: '1.1', due: '2022-09-23' })] });
  expect(subject).toBe('[Đôn đốc] 2 việc, 1 quá hạn – gấp nhất: kế hoạch chi tiết, hạn 23/9/2022');
  expect(text).toContain(
    '- 1 việc thuộc danh mục mật: chỉ xem trong hệ thống\n  https://dondoc.example/inbox',
  );
  for (const part of [subject, text, html])
    expect(part).not.toMatch(/14\.3|cong-an-tinh|1\/9\/2022|việc mật/);
  expect(mail({ notices: [secret] }).subject).toBe('[Đôn đốc] 1 việc quá hạn');
});

test('a vice-chairman reads what to decide; the chairman is not told to take it to the chairman', () => {
  const to = { role: 'viceChairman', id: 'pho-chu-tich' } as const;
  const direction = noticeWith({
    to,
    kind: 'newDuty',
    duty: 'direction',
    obligation: 'direction/detailedPlan/1/1',
    debtor: to.id,
    due: '2022-09-22',
    at: at('2022-09-16', '00:00'),
    behind: { obligation: 'detailedPlan/1', duty: 'detailedPlan', debtor: 'so-y-te', due: '2022-09-08' },
  });
  const leader: Person = { ...an, role: 'viceChairman', leader: to.id };
  const { subject, text } = mail({ notices: [direction], person: leader });
  expect(subject).toBe('[Đôn đốc] 1 việc cần chỉ đạo: so-y-te, kế hoạch chi tiết, chỉ đạo đến 22/9/2022');
  expect(text).toContain(
    [
      '- so-y-te: kế hoạch chi tiết – 7.1 Hạn chế số 7',
      '  Quá hạn 5 ngày làm việc (hạn 8/9/2022). Chuyển đến từ ngày 16/9/2022.',
      '  Cần cho ý kiến chỉ đạo đến hết ngày 22/9/2022.',
    ].join('\n'),
  );
  expect(text).toContain('hoặc trình Chủ tịch UBND tỉnh');
  expect(mail({ notices: [direction], person: { ...leader, role: 'chairman' } }).text).not.toContain(
    'trình Chủ tịch',
  );
});
