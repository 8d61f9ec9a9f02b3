import { Switch, Text } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { splitLines } from '../../../domain/plan/split-lines.js';
import type { Preview } from '../../data/plans.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  text: { vi: 'Văn bản, với ghi chú bên cạnh', en: 'The text, with the notes beside it' },
  only: { vi: 'Chỉ các dòng có ghi chú', en: 'Only lines with a note' },
  line: { vi: 'Dòng', en: 'Line' },
  none: {
    vi: 'Không có gì đáng ngờ trong văn bản.',
    en: 'Nothing in the text looks wrong.',
  },
};

/** The text as it was handed in, each line with its number and beside it what looks wrong there. The text itself is never changed. */
export function PlanText({ text, notes }: { text: string; notes: Preview['notes'] }) {
  const { say } = useLanguage();
  const heading = useId();
  const [onlyNoted, setOnlyNoted] = useState(notes.length > 0);
  const lines = useMemo(() => splitLines(text), [text]);
  const shown = lines
    .map(({ line, content }) => ({ line, content, notes: notes.filter((note) => note.line === line) }))
    .filter((one) => !onlyNoted || one.notes.length > 0);
  return (
    <section aria-labelledby={heading}>
      <Text id={heading} component="h2" fw={700} size="lg">
        {say(words.text)} ({notes.length})
      </Text>
      {notes.length === 0 && <Text c="dimmed">{say(words.none)}</Text>}
      <Switch
        my="xs"
        label={say(words.only)}
        checked={onlyNoted}
        onChange={({ currentTarget }) => setOnlyNoted(currentTarget.checked)}
      />
      <ol className="noted-text" tabIndex={0} aria-labelledby={heading}>
        {shown.map((one) => (
          <li key={one.line}>
            <span className="line-number">
              <span className="sr-only">{say(words.line)} </span>
              {one.line}
            </span>
            <span className="line-text">{one.content}</span>
            <span className="line-notes">
              {one.notes.map((note) => (
                <span key={`${note.code} ${note.messages.vi}`} className="line-note tone-soon">
                  {say(note.messages)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
