import { namesOf } from '../../domain/directory/names-of.js';
import type { Directory } from '../../domain/directory/types.js';
import { officialStatusNames } from '../../domain/views/official-status.js';
import { type Manifest, taskFiles } from '../manifest.js';
import { both, escaped, page, table } from './html.js';

/** The first page of a bundle: what is in it, and how to check it. */
export function overviewPage({
  scope,
  exportedAt,
  tasks,
  directory,
}: Pick<Manifest, 'scope' | 'exportedAt' | 'tasks'> & { readonly directory: Directory }): string {
  const nameOf = namesOf(directory);
  const title = `Hồ sơ kiểm toán: ${scope.id}`;
  const rows = tasks.map(({ taskId, folder, events, head, status }) => [
    `<a href="${escaped(`${folder}/${taskFiles.page}`)}">${escaped(taskId)}</a>`,
    both(nameOf(taskId.split('/').at(-1) ?? '')),
    both(officialStatusNames[status]),
    String(events),
    `<code>${escaped(head)}</code>`,
  ]);
  const check = {
    vi: 'Kiểm tra ngoại tuyến bằng lệnh: dondoc audit verify TỆP.zip --key KHÓA.pem',
    en: 'Check it offline: dondoc audit verify FILE.zip --key KEY.pem',
  };
  return page({
    title,
    body: [
      `<h1>${both({ vi: title, en: `Audit bundle: ${scope.id}` })}</h1>`,
      `<p>${both({ vi: `Xuất lúc ${exportedAt}`, en: `Exported at ${exportedAt}` })}</p>`,
      `<p>${both(check)}</p>`,
      table(
        [
          both({ vi: 'Nhiệm vụ', en: 'Task' }),
          both({ vi: 'Đơn vị', en: 'Unit' }),
          both({ vi: 'Trạng thái', en: 'Status' }),
          both({ vi: 'Số sự kiện', en: 'Events' }),
          both({ vi: 'Mã chuỗi', en: 'Chain' }),
        ],
        rows,
      ),
    ].join('\n'),
  });
}
