import { namesOf } from '../../domain/directory/names-of.js';
import type { Directory } from '../../domain/directory/types.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { officialStatusNames } from '../../domain/views/official-status.js';
import { cautionWords } from '../findings.js';
import {
  type BundleDocument,
  documentFolder,
  type Manifest,
  type ManifestPeriod,
  periodFiles,
  taskFiles,
} from '../manifest.js';
import { both, escaped, page, table } from './html.js';

/** The first page of a bundle: what is in it, and how to check it. */
export function overviewPage({
  scope,
  exportedAt,
  tasks,
  periods,
  documents,
  directory,
  isVeiled,
}: Pick<Manifest, 'scope' | 'exportedAt' | 'tasks'> & {
  readonly periods: readonly ManifestPeriod[];
  readonly documents: readonly BundleDocument[];
  readonly directory: Directory;
  readonly isVeiled: boolean;
}): string {
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
      ...(isVeiled ? [`<p><strong>${both(cautionWords.personsVeiled)}</strong></p>`] : []),
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
      ...(periods.length > 0 ? [periodTable(periods)] : []),
      ...(documents.length > 0 ? [documentTable(documents)] : []),
    ].join('\n'),
  });
}

function periodTable(periods: readonly ManifestPeriod[]): string {
  const head = [
    both({ vi: 'Kỳ báo cáo', en: 'Reporting period' }),
    both({ vi: 'Số sự kiện', en: 'Events' }),
    both({ vi: 'Mã chuỗi', en: 'Chain' }),
  ];
  const rows = periods.map(({ periodId, folder, events, head: hash }) => [
    `<a href="${escaped(`${folder}/${periodFiles.events}`)}">${escaped(periodId)}</a>`,
    String(events),
    `<code>${escaped(hash)}</code>`,
  ]);
  return `<h2>${both({ vi: 'Các kỳ báo cáo', en: 'Reporting periods' })}</h2>${table(head, rows)}`;
}

function documentTable(documents: readonly BundleDocument[]): string {
  const head = [
    both({ vi: 'Tài liệu', en: 'Document' }),
    both({ vi: 'Cỡ (byte)', en: 'Size (bytes)' }),
    both({ vi: 'sha256', en: 'sha256' }),
  ];
  const rows = documents.map(({ sha256, name = '', size, left }) => [
    left === undefined
      ? `<a href="${escaped(`${documentFolder}/${sha256}`)}" download="${escaped(name)}">${escaped(name)}</a>`
      : `${escaped(name)} ${both(leftWords[left])}`,
    size === undefined ? '' : String(size),
    `<code>${escaped(sha256)}</code>`,
  ]);
  return `<h2>${both({ vi: 'Tài liệu minh chứng', en: 'Evidence' })}</h2>${table(head, rows)}`;
}

const leftWords: Readonly<Record<NonNullable<BundleDocument['left']>, LocalizedText>> = {
  unknown: { vi: 'không có trong kho', en: 'not kept' },
  infected: { vi: 'có mã độc, không kèm theo', en: 'infected, not enclosed' },
  notScannedYet: { vi: 'chưa quét mã độc, không kèm theo', en: 'not scanned yet, not enclosed' },
  persons: { vi: 'không kèm theo: có thể có tên người', en: 'not enclosed: may name persons' },
  tooLarge: { vi: 'quá lớn, không kèm theo', en: 'too large, not enclosed' },
};
