import { NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useLanguage } from '../../texts/language.js';

export interface ReportContent {
  readonly kind: 'progress' | 'nil';
  readonly text: string;
  readonly percent?: number;
  readonly difficulties?: string;
}

const words = {
  kind: { vi: 'Quý này', en: 'This quarter' },
  progress: { vi: 'Có kết quả để báo cáo', en: 'There is progress to report' },
  nil: { vi: 'Không phát sinh', en: 'Nothing to report' },
  text: { vi: 'Kết quả thực hiện', en: 'Results' },
  percent: { vi: 'Tỷ lệ hoàn thành (%)', en: 'Done (%)' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
};

/** What a unit says of one task for a quarter. */
export function ReportEditor({
  content,
  onChange,
  problems,
}: {
  content: ReportContent;
  onChange: (content: ReportContent) => void;
  problems: ReadonlyMap<string, string>;
}) {
  const { say } = useLanguage();
  const { percent, difficulties, ...rest } = content;
  const change = (next: Partial<ReportContent>) => onChange({ ...content, ...next });
  return (
    <Stack>
      {problems.has('content') && <Text c="var(--mantine-color-error)">{problems.get('content')}</Text>}
      <Radio.Group
        label={say(words.kind)}
        value={content.kind}
        onChange={(kind) => change({ kind: kind === 'nil' ? 'nil' : 'progress' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="progress" label={say(words.progress)} />
          <Radio value="nil" label={say(words.nil)} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={say(words.text)}
        value={content.text}
        error={problems.get('content.text')}
        autosize
        minRows={4}
        maxRows={16}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <NumberInput
        label={say(words.percent)}
        value={percent ?? ''}
        min={0}
        max={100}
        error={problems.get('content.percent')}
        onChange={(value) =>
          onChange({
            ...rest,
            ...(difficulties !== undefined && { difficulties }),
            ...(typeof value === 'number' && { percent: value }),
          })
        }
      />
      <Textarea
        label={say(words.difficulties)}
        value={difficulties ?? ''}
        error={problems.get('content.difficulties')}
        autosize
        minRows={2}
        onChange={({ currentTarget }) =>
          onChange({
            ...rest,
            ...(percent !== undefined && { percent }),
            ...(currentTarget.value !== '' && { difficulties: currentTarget.value }),
          })
        }
      />
    </Stack>
  );
}
