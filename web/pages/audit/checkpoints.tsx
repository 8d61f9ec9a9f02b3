import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { shortCode } from '../../../domain/text/short-code.js';
import { shownMoment } from '../../data/duties.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { checkpointsQuery } from './audit-queries.js';

const words = {
  title: { vi: 'Điểm chốt đã ký', en: 'Signed checkpoints' },
  what: {
    vi: 'So mã ngắn với bản in trong báo cáo tổng hợp hoặc với thư đã nhận: khác nhau là quá khứ đã bị viết lại.',
    en: 'Compare the short code with the one printed in a synthesis or in a mail: another one means that the past was rewritten.',
  },
  none: {
    vi: 'Chưa có điểm chốt nào. Điểm chốt được ký khi người vận hành đặt khóa (DONDOC_AUDIT_KEY).',
    en: 'There is none yet. They are signed once the operator has set a key (DONDOC_AUDIT_KEY).',
  },
  at: { vi: 'Lúc', en: 'At' },
  code: { vi: 'Mã ngắn', en: 'Short code' },
  heads: { vi: 'Số mã chuỗi', en: 'Heads' },
  key: { vi: 'Khóa', en: 'Key' },
};
const shown = 10;

/** The last checkpoints of a plan, the newest first. */
export function Checkpoints({ planId }: { planId: string }) {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(checkpointsQuery(planId));
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
        {data && ` (${String(data.length)})`}
      </Title>
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Text>{say(words.none)}</Text>}
      {data && data.length > 0 && (
        <>
          <Text c="dimmed">{say(words.what)}</Text>
          <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  {[words.at, words.code, words.heads, words.key].map((word) => (
                    <Table.Th key={word.vi}>{say(word)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data
                  .slice(-shown)
                  .toReversed()
                  .map(({ checkpoint: { at, log, keyId }, signature }) => (
                    <Table.Tr key={signature}>
                      <Table.Th scope="row">{shownMoment(at)}</Table.Th>
                      <Table.Td ff="monospace">{shortCode(log.root)}</Table.Td>
                      <Table.Td>{log.size}</Table.Td>
                      <Table.Td ff="monospace">{keyId.slice(0, 16)}</Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Stack>
  );
}
