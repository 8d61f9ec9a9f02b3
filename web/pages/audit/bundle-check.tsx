import { Button, FileButton, List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import { problemIn } from '../../../client/send.js';
import { shownMoment } from '../../data/duties.js';
import { session } from '../../data/session.js';
import { Section } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { Outcome } from './verification.js';

const words = {
  title: { vi: 'Kiểm tra một hồ sơ được đưa đến', en: 'Examine a bundle that you were given' },
  what: {
    vi: 'Chọn tệp zip (nhiều nhất 300 MB). Hồ sơ chỉ được kiểm tra, không được lưu lại. Để không phải tin máy chủ này, hãy kiểm tra trên máy của mình: dondoc audit verify.',
    en: 'Choose a zip (300 MB at most). It is only examined and not kept. To trust no server, examine it on a machine of your own: dondoc audit verify.',
  },
  choose: { vi: 'Chọn tệp hồ sơ', en: 'Choose a bundle' },
  about: { vi: 'Hồ sơ của', en: 'A bundle of' },
  exported: { vi: 'xuất lúc', en: 'exported at' },
  signed: { vi: 'Ký bằng khóa', en: 'Signed by the key' },
  unsigned: { vi: 'Hồ sơ không có chữ ký.', en: 'The bundle is not signed.' },
  compared: {
    vi: 'Đã đối chiếu với điểm chốt mà cơ quan này ký lúc',
    en: 'Compared with the checkpoint that this office signed at',
  },
  notCompared: {
    vi: 'Ở đây không có điểm chốt nào cũ hơn hồ sơ để đối chiếu.',
    en: 'There is no checkpoint here that is older than the bundle to compare it with.',
  },
};

type Examination = Schemas['BundleExamination'];

/** A file that somebody brought is sent to be examined, and what was found is told. */
export function BundleCheck() {
  const { say } = useLanguage();
  const { mutate, data, error, isPending, variables } = useMutation({ mutationFn: examined });
  const send = (file: File | null) => {
    if (file) mutate(file);
  };
  return (
    <Section title={say(words.title)}>
      <Text c="dimmed">{say(words.what)}</Text>
      <FileButton onChange={send} accept=".zip,application/zip">
        {(props) => (
          <Button {...props} variant="default" loading={isPending} style={{ alignSelf: 'flex-start' }}>
            {say(words.choose)}
          </Button>
        )}
      </FileButton>
      {isPending && <Loading />}
      {error && !isPending && <Failed fault={error} onRetry={() => send(variables ?? null)} />}
      {data && !isPending && (
        <>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {variables?.name}
          </Text>
          <Outcome verification={data as unknown as Parameters<typeof Outcome>[0]['verification']} />
          {data.scope && <About examination={data} />}
        </>
      )}
    </Section>
  );
}

function About({ examination: { scope, exportedAt, signedBy, comparedWith } }: { examination: Examination }) {
  const { say } = useLanguage();
  return (
    <List size="sm" style={{ overflowWrap: 'anywhere' }}>
      <List.Item>
        {say(words.about)} {scope?.id}
        {exportedAt !== undefined && `, ${say(words.exported)} ${shownMoment(exportedAt)}`}
      </List.Item>
      <List.Item>
        {signedBy === undefined ? say(words.unsigned) : `${say(words.signed)} ${signedBy.slice(-16)}`}
      </List.Item>
      <List.Item>
        {comparedWith.length === 0
          ? say(words.notCompared)
          : `${say(words.compared)} ${[...comparedWith].map(shownMoment).join(', ')}`}
      </List.Item>
    </List>
  );
}

/** The typed client sends JSON; a file goes as it is. Throws what the API refuses. */
async function examined(file: File): Promise<Examination> {
  const answer = await fetch('/api/v1/audit/bundles/examination', {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/zip' },
  });
  if (answer.status === 401) session.end();
  if (!answer.ok) throw await problemIn(answer);
  return (await answer.json()) as Examination;
}
