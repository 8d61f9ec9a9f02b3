import { List, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Task } from '../../data/api.js';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Chip } from '../../parts/tone.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';
import { answerNames, causeNames, petitionNames, reportStates } from './work-words.js';

const words = {
  plan: { vi: 'Kế hoạch chi tiết', en: 'Detailed plan' },
  inForce: { vi: 'đã duyệt', en: 'approved' },
  draft: { vi: 'bản thảo', en: 'draft' },
  version: { vi: 'phiên bản', en: 'version' },
  step: { vi: 'Bước', en: 'Step' },
  person: { vi: 'Người làm', en: 'Person' },
  due: { vi: 'Hạn', en: 'Due' },
  directedBy: { vi: 'Trực tiếp chỉ đạo', en: 'Directed by' },
  completion: { vi: 'hoàn thành', en: 'done by' },
  drafted: { vi: 'người soạn', en: 'drafted by' },
  signOffs: { vi: 'Ý kiến phối hợp', en: 'Sign-offs' },
  reports: { vi: 'Báo cáo quý', en: 'Quarterly reports' },
  difficulties: { vi: 'Khó khăn', en: 'Difficulties' },
  returnedFor: { vi: 'Lý do trả lại', en: 'Returned because' },
  progress: { vi: 'Tiến độ gần nhất', en: 'Latest progress' },
  petitions: { vi: 'Kiến nghị', en: 'Petitions' },
  waits: { vi: 'chưa trả lời', en: 'not answered' },
  agreed: { vi: 'đồng ý', en: 'agreed' },
  refused: { vi: 'không đồng ý', en: 'not agreed' },
  suspensions: { vi: 'Tạm dừng', en: 'Suspensions' },
};

/** What was written and answered: plan, sign-offs, progress, reports, petitions, suspensions; only what there is. */
export function Work({ task: { details } }: { task: Task }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { approvedPlan, draftPlan, signOffs, progress, reports, petitions, suspensions } = details;
  return (
    <>
      {progress && (
        <Part title={say(words.progress)}>
          <Text>
            {progress.percent !== undefined && <strong>{progress.percent}% </strong>}
            {progress.text} ({shownDate(progress.at)})
          </Text>
        </Part>
      )}
      {draftPlan && <Plan plan={draftPlan} state={say(words.draft)} />}
      {approvedPlan && <Plan plan={approvedPlan} state={say(words.inForce)} />}
      {signOffs.length > 0 && (
        <Part title={say(words.signOffs)}>
          <List spacing={4}>
            {signOffs.map(({ unit, answer, at, reason }) => (
              <List.Item key={unit}>
                {say(nameOf(unit))}: {say(answerNames[answer])} ({shownDate(at)})
                {reason !== undefined && ` – ${reason}`}
              </List.Item>
            ))}
          </List>
        </Part>
      )}
      {reports.length > 0 && (
        <Part title={say(words.reports)}>
          {reports.map(({ period, status, content, returnedFor, draftedBy }) => (
            <div key={period} className="card">
              <Text fw={700}>
                {say(obligationName(`quarterlyReport/${period}`))}{' '}
                <Chip tone={status === 'accepted' ? 'done' : status === 'returned' ? 'late' : 'calm'}>
                  {say(reportStates[status])}
                </Chip>
              </Text>
              <Text>
                {content.percent !== undefined && `${String(content.percent)}%. `}
                {content.text}
              </Text>
              {content.difficulties !== undefined && (
                <Text>
                  {say(words.difficulties)}: {content.difficulties}
                </Text>
              )}
              {returnedFor !== undefined && (
                <Text>
                  {say(words.returnedFor)}: {returnedFor}
                </Text>
              )}
              <Text size="sm" c="dimmed">
                {say(words.drafted)} {say(nameOf(draftedBy))}
              </Text>
            </div>
          ))}
        </Part>
      )}
      {petitions.length > 0 && (
        <Part title={say(words.petitions)}>
          <List spacing={4}>
            {petitions.map(({ id, kind, text, askedAt, answer, newDue }) => (
              <List.Item key={id}>
                {say(petitionNames[kind])} {newDue !== undefined && `(${shownDate(newDue)}) `}(
                {shownDate(askedAt)}): {text} –{' '}
                <strong>
                  {answer
                    ? `${say(answer.agreed ? words.agreed : words.refused)}: ${answer.text}`
                    : say(words.waits)}
                </strong>
              </List.Item>
            ))}
          </List>
        </Part>
      )}
      {suspensions.length > 0 && (
        <Part title={say(words.suspensions)}>
          <List spacing={4}>
            {suspensions.map(({ from, until, awaiting, reason }) => (
              <List.Item key={from}>
                {shownDate(from)} – {until === undefined ? '…' : shownDate(until)}: {awaiting} ({reason})
              </List.Item>
            ))}
          </List>
        </Part>
      )}
    </>
  );
}

function Plan({
  plan: { version, content, draftedBy },
  state,
}: {
  plan: NonNullable<Task['details']['approvedPlan']>;
  state: string;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  return (
    <Part title={`${say(words.plan)}, ${say(words.version)} ${String(version)} (${state})`}>
      <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say(words.step)}</Table.Th>
              <Table.Th>{say(words.person)}</Table.Th>
              <Table.Th>{say(words.due)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {content.steps.map(({ text, person, due }, at) => (
              <Table.Tr key={at}>
                <Table.Td>{text}</Table.Td>
                <Table.Td>{say(nameOf(person))}</Table.Td>
                <Table.Td>{shownDate(due)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm">
        {say(words.directedBy)}: {say(nameOf(content.directedBy))}; {say(words.completion)}{' '}
        {shownDate(content.completion)}; {say(words.drafted)} {say(nameOf(draftedBy))}
      </Text>
      {content.causes.length > 0 && (
        <List size="sm">
          {content.causes.map(({ text, nature }) => (
            <List.Item key={text}>
              {say(causeNames[nature])}: {text}
            </List.Item>
          ))}
        </List>
      )}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
