import { Modal, Table } from '@mantine/core';
import { useLanguage } from '../texts/language.js';
import type { Place } from './places.js';

const words = {
  title: { vi: 'Phím tắt', en: 'Keys' },
  key: { vi: 'Phím', en: 'Key' },
  does: { vi: 'Tác dụng', en: 'What it does' },
  search: { vi: 'Tìm nhiệm vụ, có dấu hoặc không dấu', en: 'Search tasks, with or without diacritics' },
  help: { vi: 'Mở bảng này', en: 'Open this table' },
  close: { vi: 'Đóng cửa sổ đang mở', en: 'Close what is open' },
  move: { vi: 'Ở trang Chờ duyệt: xuống, lên một mục', en: 'On the list of approvals: down, up' },
  choose: { vi: 'Ở trang Chờ duyệt: chọn mục', en: 'On the list of approvals: select' },
  answer: { vi: 'Ở trang Chờ duyệt: đồng ý, trả lại', en: 'On the list of approvals: agree, return' },
  next: { vi: 'Đến mục kế tiếp; Enter để chọn', en: 'To the next item; Enter chooses it' },
};

export function KeysHelp({
  opened,
  onClose,
  places,
}: {
  opened: boolean;
  onClose: () => void;
  places: readonly Place[];
}) {
  const { say } = useLanguage();
  const answering = [
    ['j, k', say(words.move)],
    ['x', say(words.choose)],
    ['a, r', say(words.answer)],
  ] as const;
  const rows = [
    ['Ctrl + K', say(words.search)],
    ['?', say(words.help)],
    ...places.map(({ name }, index) => [`Alt + ${String(index + 1)}`, say(name)]),
    ...(places.some(({ to }) => to === '/approvals') ? answering : []),
    ['Tab', say(words.next)],
    ['Esc', say(words.close)],
  ] as const;
  return (
    <Modal opened={opened} onClose={onClose} title={say(words.title)} centered>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(words.key)}</Table.Th>
            <Table.Th>{say(words.does)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([key, does]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <kbd>{key}</kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
