import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { distance, shownDate, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import type { GivenDirection } from '../../data/overview.js';
import type { PlanTime } from '../../data/queries.js';
import { Chip, type Tone, toneOfUrgency } from '../../parts/tone.js';
import { meansNames, obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  said: { vi: 'Tôi chỉ đạo', en: 'I directed' },
  by: { vi: 'hạn', en: 'by' },
  about: { vi: 'về việc chậm', en: 'about the late' },
  answer: { vi: 'Đơn vị báo', en: 'The unit says' },
};

/** What a leader directed, when and until when, and what became of it. */
export function GivenCard({ given, time }: { given: GivenDirection; time: PlanTime }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const number = `${String(given.shortcoming)}.${String(given.taskNumber)}`;
  const outcome = outcomeOf({ given, time });
  return (
    <li className="card">
      <Text fw={700}>
        {given.unit !== undefined && `${say(nameOf(given.unit))} `}
        <Chip tone={outcome.tone}>{say(outcome.says)}</Chip>
      </Text>
      <Link
        to="/tasks/$"
        params={{ _splat: given.taskId }}
        className="task-link clamp"
        aria-label={`${say(words.task)} ${number}: ${given.taskText}`}
      >
        {number} {given.taskText}
      </Link>
      <Text size="sm" mt={4}>
        {shownDate(given.at)}, {say(meansNames[given.means])}, {say(words.about)} “
        {say(obligationName(given.about))}”
        {given.due !== undefined && `, ${say(words.by)} ${shownDate(given.due)}`}: {given.text}
      </Text>
      {given.done?.text !== undefined && (
        <Text size="sm" c="dimmed">
          {say(words.answer)} {shownDate(given.done.at)}: {given.done.text}
        </Text>
      )}
    </li>
  );
}

function outcomeOf({ given: { done, lapsed, due }, time }: { given: GivenDirection; time: PlanTime }): {
  readonly tone: Tone;
  readonly says: LocalizedText;
} {
  if (done) {
    const on = shownDate(done.at);
    return done.late
      ? { tone: 'soon', says: { vi: `đã làm ${on}, muộn`, en: `done on ${on}, late` } }
      : { tone: 'done', says: { vi: `đã làm ${on}`, en: `done on ${on}` } };
  }
  if (lapsed) return { tone: 'plain', says: { vi: 'không còn phải làm', en: 'no longer owed' } };
  return due === undefined
    ? { tone: 'plain', says: { vi: 'đang chờ', en: 'waiting' } }
    : { tone: toneOfUrgency[urgencyOf({ due, time })], says: distance({ due, time }) };
}
