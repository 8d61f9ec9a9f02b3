import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { ReportContent } from '../../../domain/task/report.js';
import { LongText } from '../../parts/long-text.js';
import { useLanguage } from '../../texts/language.js';
import { FiguresInput } from './figures-input.js';

const words = {
  nil: { vi: 'Không phát sinh trong quý', en: 'Nothing to report this quarter' },
  results: { vi: 'Kết quả thực hiện', en: 'Results' },
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  percent: { vi: 'Tỷ lệ hoàn thành (%)', en: 'Done (%)' },
  before: { vi: 'kỳ trước', en: 'last time' },
  difficulties: { vi: 'Khó khăn, kiến nghị', en: 'Difficulties, what is asked for' },
  copy: { vi: 'Lấy nội dung kỳ trước để sửa', en: 'Begin with the last report' },
};

const begun: ReportContent = { kind: 'progress', text: '' };

/** One task's line. A field that is left empty is no part of it, and a line without any content is none. */
export function LineForm({
  content = begun,
  before,
  error,
  onChange,
}: {
  content: ReportContent | undefined;
  before: ReportContent | undefined;
  error: string | undefined;
  onChange: (content: ReportContent | undefined) => void;
}) {
  const { say } = useLanguage();
  const { kind, text, percent, difficulties, figures = [] } = content;
  const change = (next: { readonly [Name in keyof ReportContent]?: ReportContent[Name] | undefined }) =>
    onChange(settled({ ...content, ...next }));
  const isNil = kind === 'nil';
  return (
    <Stack gap="sm">
      <Checkbox
        label={say(words.nil)}
        checked={isNil}
        onChange={({ currentTarget }) => change({ kind: currentTarget.checked ? 'nil' : 'progress' })}
      />
      <LongText
        label={say(isNil ? words.note : words.results)}
        value={text}
        minRows={isNil ? 1 : 3}
        error={error}
        onChange={(value) => change({ text: value })}
      />
      {before && text === '' && !isNil && before.text !== '' && (
        <Button
          variant="default"
          size="compact-md"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => change({ text: before.text })}
        >
          {say(words.copy)}
        </Button>
      )}
      {!isNil && (
        <>
          <Group align="flex-end" gap="sm">
            <NumberInput
              label={say(words.percent)}
              value={percent ?? ''}
              onChange={(value) => change({ percent: typeof value === 'number' ? value : undefined })}
              min={0}
              max={100}
              clampBehavior="strict"
              decimalSeparator=","
              allowedDecimalSeparators={['.', ',']}
              w={180}
            />
            {before?.percent !== undefined && (
              <Text size="sm" c="dimmed" pb={8}>
                {say(words.before)}: {before.percent}%
              </Text>
            )}
          </Group>
          <FiguresInput
            figures={figures}
            onChange={(next) => change({ figures: next.length === 0 ? undefined : next })}
          />
          <LongText
            label={say(words.difficulties)}
            value={difficulties ?? ''}
            minRows={1}
            onChange={(value) => change({ difficulties: value === '' ? undefined : value })}
          />
        </>
      )}
    </Stack>
  );
}

/** Without the fields that are empty; undefined when nothing is left. */
function settled(
  content: {
    readonly [Name in keyof ReportContent]: ReportContent[Name] | undefined;
  },
): ReportContent | undefined {
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  const whole = Object.fromEntries(entries) as unknown as ReportContent;
  const isEmpty = whole.kind === 'progress' && whole.text === '' && entries.length === 2;
  return isEmpty ? undefined : whole;
}
