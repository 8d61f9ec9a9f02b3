import { column, paragraph, table } from '../blocks.js';
import type { Annex } from '../paper.js';

/** What of the last checkpoint is printed, so that a copy of it leaves the database on paper. */
export interface PrintedSeal {
  /** The text of the QR. */
  readonly text: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly size: number;
  readonly root: string;
  readonly keyId: string;
}

/** The checkpoint on paper: whoever keeps this paper can show later that nothing from before was rewritten. */
export function sealAnnex({ text, fingerprint, at, size, root, keyId }: PrintedSeal): Annex {
  return {
    title: 'Mã chốt dữ liệu',
    body: [
      paragraph(
        'Mã dưới đây chốt toàn bộ dữ liệu của kế hoạch tại thời điểm ghi trong bảng. Người giữ bản in này đối chiếu được về sau: nếu dữ liệu trước thời điểm đó bị sửa hoặc xóa, mã sẽ không còn khớp.',
      ),
      { kind: 'qr', text, caption: 'Mã QR của điểm chốt' },
      table({
        caption: 'Nội dung của mã QR',
        columns: [column('Mục', 3), column('Giá trị', 9)],
        rows: [
          { cells: ['Mã ngắn để gõ tay', fingerprint] },
          {
            cells: [
              'Thời điểm chốt',
              `${at.slice(11, 16)} ngày ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`,
            ],
          },
          { cells: ['Số mã chuỗi đã ký', size] },
          { cells: ['Mã gốc (SHA-256)', root] },
          { cells: ['Khóa ký', keyId] },
        ],
      }),
      paragraph('Cách đối chiếu: dondoc audit verify HỒ-SƠ.zip --seal "mã ngắn hoặc nội dung mã QR".'),
    ],
  };
}
