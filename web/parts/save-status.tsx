import { Text } from '@mantine/core';
import { faultSentence } from '../data/api.js';
import { shownMoment } from '../data/duties.js';
import type { DraftState } from '../data/shared-draft.js';
import { useLanguage } from '../texts/language.js';
import { Chip, type Tone } from './tone.js';

const words = {
  stored: { vi: 'Đã lưu', en: 'Saved' },
  empty: { vi: 'Chưa có gì để lưu', en: 'Nothing to save yet' },
  typed: { vi: 'Đang giữ trên máy này, sắp lưu…', en: 'Kept on this machine, about to be saved…' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  conflict: {
    vi: 'Người khác cũng vừa sửa: hãy chọn bản ở những chỗ được đánh dấu',
    en: 'Somebody else changed it too: choose where it is marked',
  },
  waiting: {
    vi: 'Chưa gửi được đến máy chủ. Nội dung được giữ trên máy này và tự gửi khi có kết nối',
    en: 'The server is not reached. All is kept on this machine and sent by itself once it is there',
  },
  ended: {
    vi: 'Phiên đăng nhập đã hết. Nội dung được giữ trên máy này và tự gửi khi bạn đăng nhập lại',
    en: 'The session has ended. All is kept on this machine and sent once you are logged in again',
  },
  refused: { vi: 'Chưa lưu được', en: 'Not saved' },
  held: {
    vi: 'Có chỗ chưa lưu được, xem ghi chú tại chỗ đó; phần còn lại đã lưu',
    en: 'Some of it is not saved, see the note there; the rest is',
  },
  back: {
    vi: 'Đã lấy lại nội dung bạn nhập lần trước mà chưa kịp lưu.',
    en: 'What you typed before and was not saved yet is back.',
  },
};

/** Whether what is on the screen is stored, and if not, why, and what happens next. */
export function SaveStatus({ state, savedAt }: { state: DraftState<unknown>; savedAt?: string | undefined }) {
  const { say } = useLanguage();
  const { tone, text } = told({ state, savedAt, say });
  return (
    <div role="status">
      <Chip tone={tone}>{text}</Chip>
      {state.wasFound && (
        <Text size="sm" component="span" ml="xs">
          {say(words.back)}
        </Text>
      )}
    </div>
  );
}

function told({
  state: { phase, fault, conflicts, refused, stored },
  savedAt,
  say,
}: {
  state: DraftState<unknown>;
  savedAt: string | undefined;
  say: ReturnType<typeof useLanguage>['say'];
}): { readonly tone: Tone; readonly text: string } {
  if (phase === 'waiting' || phase === 'ended') return { tone: 'late', text: say(words[phase]) };
  if (phase === 'refused')
    return { tone: 'late', text: `${say(words.refused)}: ${say(faultSentence(fault))}` };
  if (conflicts.size > 0) return { tone: 'late', text: say(words.conflict) };
  if (refused.size > 0) return { tone: 'late', text: say(words.held) };
  if (phase !== 'stored') return { tone: 'calm', text: say(words[phase]) };
  if (stored.version === 0) return { tone: 'plain', text: say(words.empty) };
  return {
    tone: 'done',
    text: `${say(words.stored)}${savedAt === undefined ? '' : ` ${shownMoment(savedAt)}`}`,
  };
}
