import { Alert, Button, Code, List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Section } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { replayAct } from './audit-queries.js';

const words = {
  title: { vi: 'Chạy lại quy trình', en: 'Replay the workflows' },
  what: {
    vi: 'Lịch sử đã ghi được chạy lại trên mã quy trình của phiên bản hiện tại: mọi sự kiện và trạng thái sau cùng phải như đã ghi.',
    en: 'The recorded histories are run against the workflow code of this version: every event, and the state at the end, has to be the one recorded.',
  },
  run: { vi: 'Chạy lại', en: 'Replay' },
  holds: { vi: 'Chạy lại ra đúng như đã ghi', en: 'It comes out as it was recorded' },
  wrong: { vi: 'Chạy lại KHÔNG ra như đã ghi', en: 'It does NOT come out as it was recorded' },
  states: { vi: 'Mã trạng thái', en: 'States' },
  yourself: {
    vi: 'Với hồ sơ đã tải, ai cũng chạy lại được trên máy của mình:',
    en: 'With a bundle, anybody can run it again on a machine of his own:',
  },
};
const mostShown = 20;

/** A button that replays a task or a whole plan, and what came of it. */
export function ReplayPart({ of, id }: { of: 'plan' | 'task'; id: string }) {
  const { say } = useLanguage();
  const { data, error, isPending, mutate } = useMutation(replayAct({ of, id }));
  const ask = () => {
    mutate();
  };
  return (
    <Section title={say(words.title)}>
      <Text c="dimmed">{say(words.what)}</Text>
      <Button variant="default" onClick={ask} loading={isPending} style={{ alignSelf: 'flex-start' }}>
        {say(words.run)}
      </Button>
      {isPending && <Loading />}
      {error && <Failed fault={error} onRetry={ask} />}
      {data && <Report report={data} />}
      <Text size="sm" c="dimmed">
        {say(words.yourself)}
      </Text>
      <Code block>dondoc audit replay HO-SO.zip</Code>
    </Section>
  );
}

interface ReplayReport {
  readonly ok: boolean;
  readonly processes: number;
  readonly events: number;
  readonly temporalEvents: number;
  readonly ms: number;
  readonly states: string;
  readonly divergences: readonly {
    readonly chain: string;
    readonly says: { readonly vi: string; readonly en: string };
  }[];
}

function Report({ report }: { report: ReplayReport }) {
  const { say } = useLanguage();
  const { ok, processes, events, temporalEvents, ms, states, divergences } = report;
  const seconds = (ms / 1_000).toFixed(1);
  const counted = {
    vi: `${String(processes)} quy trình, ${String(events)} sự kiện (${String(temporalEvents)} sự kiện Temporal), ${seconds.replace('.', ',')} giây.`,
    en: `${String(processes)} processes, ${String(events)} events (${String(temporalEvents)} of Temporal), ${seconds} s.`,
  };
  return (
    <Alert
      className={ok ? 'alert tone-done' : 'alert tone-late'}
      title={say(ok ? words.holds : words.wrong)}
      role="status"
    >
      <Text>{say(counted)}</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {say(words.states)}: {states}
      </Text>
      {divergences.length > 0 && (
        <List>
          {divergences.slice(0, mostShown).map(({ chain, says }) => (
            <List.Item key={chain}>{say(says)}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
