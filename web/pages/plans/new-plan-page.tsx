import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { faultSentence } from '../../data/api.js';
import { launchPlan, type Naming, type Preview, previewPlan } from '../../data/plans.js';
import { useLanguage } from '../../texts/language.js';
import { useDraft } from '../task/draft.js';
import { Launching } from './launching.js';
import { OpenNames } from './open-names.js';
import { PlanFileInput } from './plan-file-input.js';
import { PlanText } from './plan-text.js';

const words = {
  title: { vi: 'Triển khai kế hoạch mới', en: 'Launch a new plan' },
  text: { vi: 'Toàn văn kế hoạch', en: 'The whole text of the plan' },
  hint: {
    vi: 'Chọn tệp ở trên hoặc dán nguyên văn, không sửa gì: dondoc đọc từng ký tự và chỉ ra chỗ nghi ngờ.',
    en: 'Choose a file above or paste the text as it is: every character is kept, and what looks wrong is pointed out.',
  },
  read: { vi: 'Đọc thử', en: 'Read it' },
  again: { vi: 'Đọc lại với các tên đã chọn', en: 'Read it again with these names' },
  launch: { vi: 'Triển khai', en: 'Launch' },
  there: {
    vi: 'Kế hoạch này đã được triển khai; không triển khai lại được.',
    en: 'This plan runs already and is not launched again.',
  },
  empty: { vi: 'Hãy dán văn bản hoặc chọn tệp trước.', en: 'Paste the text or choose a file first.' },
};

/** A plan comes in: its text, what dondoc understands of it with the notes beside it, who is meant by open names, and its launch. */
export function NewPlanPage() {
  const { say } = useLanguage();
  const draft = useDraft({ key: 'new-plan', initial: { text: '', namings: [] } });
  const text = draft.values['text'] as string;
  const namings = draft.values['namings'] as readonly Naming[];
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [launched, setLaunched] = useState<string>();
  const attempt = async (act: () => Promise<void>) => {
    if (text.trim() === '') return setProblem(say(words.empty));
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (fault) {
      setProblem(say(faultSentence(fault)));
    } finally {
      setBusy(false);
    }
  };
  const read = () => attempt(async () => setPreview(await previewPlan({ text, namings })));
  const launch = () =>
    attempt(async () => {
      const { planId } = await launchPlan({ text, namings });
      draft.forget();
      setLaunched(planId);
    });
  if (launched !== undefined) return <Launching planId={launched} />;
  return (
    <Stack gap="lg" maw={1040}>
      <Title order={1} size="h2">
        {say(words.title)}
      </Title>
      <PlanFileInput
        onText={(content) => {
          draft.change('text', content);
          setProblem(undefined);
          setPreview(undefined);
        }}
      />
      <Textarea
        label={say(words.text)}
        description={say(words.hint)}
        value={text}
        onChange={({ currentTarget }) => {
          draft.change('text', currentTarget.value);
          setPreview(undefined);
        }}
        error={problem}
        rows={preview ? 4 : 14}
      />
      <Group>
        <Button
          onClick={() => void read()}
          loading={isBusy && !preview}
          variant={preview ? 'default' : 'filled'}
        >
          {say(preview ? words.again : words.read)}
        </Button>
      </Group>
      {preview && (
        <>
          <Understood preview={preview} />
          {preview.openNames.length > 0 && (
            <OpenNames
              openNames={preview.openNames}
              namings={namings}
              onChange={(next) => draft.change('namings', next)}
            />
          )}
          <PlanText text={text} notes={preview.notes} />
          <Group>
            <Button size="md" onClick={() => void launch()} loading={isBusy} disabled={preview.launched}>
              {say(words.launch)}: {say(countOf(preview))}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

/** What the text was read as: a sentence of figures, and whether it runs already. */
function Understood({ preview }: { preview: Preview }) {
  const { say } = useLanguage();
  const { totals, awaitingUnit, title } = preview;
  return (
    <Stack gap="xs" role="status">
      <Text fw={700} size="lg">
        {title}
      </Text>
      <Text>
        {say({
          vi: `${String(totals['shortcomings'] ?? 0)} hạn chế, ${String(totals['causes'] ?? 0)} nguyên nhân, ${String(totals['tasks'] ?? 0)} nhiệm vụ; ${countOf(preview).vi}, trong đó ${String(awaitingUnit)} chờ xác định đơn vị; ${String(preview.notes.length)} ghi chú.`,
          en: `${String(totals['shortcomings'] ?? 0)} shortcomings, ${String(totals['causes'] ?? 0)} causes, ${String(totals['tasks'] ?? 0)} tasks; ${countOf(preview).en}, ${String(awaitingUnit)} of them without a unit; ${String(preview.notes.length)} notes.`,
        })}
      </Text>
      {preview.launched && <Alert className="alert tone-soon">{say(words.there)}</Alert>}
    </Stack>
  );
}

function countOf({ workflows }: Preview) {
  return { vi: `${String(workflows)} quy trình`, en: `${String(workflows)} processes` };
}
