import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { Overview, Standing } from '../../data/overview.js';
import { useLanguage } from '../../texts/language.js';
import { standingNames, standings } from './course.js';

const words = {
  caption: {
    vi: 'Từng hạn chế, bây giờ và trong ba tháng qua',
    en: 'Each shortcoming, now and over three months',
  },
  shortcoming: { vi: 'Hạn chế', en: 'Shortcoming' },
  now: { vi: 'Hiện nay', en: 'Now' },
  trend: { vi: 'Quá hạn qua các tháng', en: 'Overdue, month by month' },
  hidden: { vi: '(Nội dung theo chế độ bảo mật)', en: '(Confidential)' },
};

const shownMoments = 4;

type Shortcoming = Overview['shortcomings'][number];

/** Each shortcoming in a line: how its tasks stand, in numbers on a bar, and how many were behind month by month. */
export function Shortcomings({ overview: { shortcomings }, planId }: { overview: Overview; planId: string }) {
  const { say } = useLanguage();
  return (
    <table className="page-table">
      <caption className="sr-only">{say(words.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.shortcoming)}</th>
          <th scope="col">
            {say(words.now)}:{' '}
            {standings.map((standing) => (
              <span key={standing} className={`key key-${standing}`}>
                {say(standingNames[standing])}
              </span>
            ))}
          </th>
          <th scope="col">{say(words.trend)}</th>
        </tr>
      </thead>
      <tbody>
        {shortcomings.map((one) => (
          <Line key={one.number} shortcoming={one} planId={planId} />
        ))}
      </tbody>
    </table>
  );
}

function Line({
  shortcoming: { number, title, course },
  planId,
}: {
  shortcoming: Shortcoming;
  planId: string;
}) {
  const { say } = useLanguage();
  const now = course.at(-1) ?? { done: 0, onTime: 0, behind: 0 };
  const behind = course.slice(-shownMoments).map((one) => one.behind);
  const trend = trendOf(behind);
  return (
    <tr>
      <th scope="row">
        <Link to="/tasks" search={{ plan: planId, shortcoming: String(number) }} className="task-link">
          {number}. {title ?? say(words.hidden)}
        </Link>
      </th>
      <td>
        <StandingBar standing={now} />
      </td>
      <td>
        <Text span className="trend">
          {behind.join(' → ')}
        </Text>{' '}
        <span className={`chip tone-${trend.tone}`}>
          <span aria-hidden>{trend.sign} </span>
          {say(trend.name)}
        </span>
      </td>
    </tr>
  );
}

/** Three numbers on three parts as wide as they are. */
function StandingBar({ standing }: { standing: Standing }) {
  const { say } = useLanguage();
  return (
    <span className="standing-bar">
      {standings.map(
        (name) =>
          standing[name] > 0 && (
            <span key={name} className={`key-${name}`} style={{ flexGrow: standing[name] }}>
              <span className="sr-only">{say(standingNames[name])}: </span>
              {standing[name]}
            </span>
          ),
      )}
    </span>
  );
}

interface Trend {
  readonly sign: string;
  readonly tone: 'late' | 'done' | 'plain';
  readonly name: LocalizedText;
}

/** Fewer behind than a month ago is better. */
function trendOf(behind: readonly number[]): Trend {
  const [now = 0, before = 0] = [behind.at(-1), behind.at(-2)];
  if (now > before) return { sign: '▲', tone: 'late', name: { vi: 'xấu đi', en: 'worse' } };
  if (now < before) return { sign: '▼', tone: 'done', name: { vi: 'tốt lên', en: 'better' } };
  return { sign: '=', tone: 'plain', name: { vi: 'không đổi', en: 'the same' } };
}
