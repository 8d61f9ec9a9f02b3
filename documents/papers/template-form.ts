import type { Paper } from '../../domain/papers/paper.js';

/** The templates that the office can edit, a file each: `<form>.docx`. */
export const templateForms = [
  'bao-cao-tong-hop',
  'bao-cao',
  'cong-van',
  'to-trinh',
  'thong-bao',
  'ke-hoach',
] as const;

export type TemplateForm = (typeof templateForms)[number];

/** What a template may say between {{ and }}. */
export type Placeholder =
  | 'co-quan-chu-quan'
  | 'co-quan-ban-hanh'
  | 'so-ky-hieu'
  | 'dia-danh-ngay-thang'
  | 'ten-loai'
  | 'trich-yeu'
  | 'kinh-gui'
  | 'noi-dung'
  | 'noi-nhan'
  | 'quyen-han-ky'
  | 'chuc-vu'
  | 'ho-ten'
  | 'phu-luc';

const everywhere: readonly Placeholder[] = [
  'co-quan-chu-quan',
  'co-quan-ban-hanh',
  'so-ky-hieu',
  'dia-danh-ngay-thang',
  'trich-yeu',
  'noi-dung',
  'noi-nhan',
  'quyen-han-ky',
  'chuc-vu',
  'ho-ten',
];

/** The placeholders of each template: all of them must be in it, and no other. */
export const placeholdersOf: Readonly<Record<TemplateForm, readonly Placeholder[]>> = {
  'bao-cao-tong-hop': [...everywhere, 'ten-loai', 'kinh-gui', 'phu-luc'],
  'bao-cao': [...everywhere, 'ten-loai', 'kinh-gui'],
  'cong-van': [...everywhere, 'kinh-gui'],
  'to-trinh': [...everywhere, 'ten-loai', 'kinh-gui'],
  'thong-bao': [...everywhere, 'ten-loai'],
  'ke-hoach': [...everywhere, 'ten-loai', 'phu-luc'],
};

/** The template that a paper is written from. */
export function formOf({ kind, annexes }: Pick<Paper, 'kind' | 'annexes'>): TemplateForm {
  switch (kind) {
    case 'report':
      return annexes.length > 0 ? 'bao-cao-tong-hop' : 'bao-cao';
    case 'officialLetter':
      return 'cong-van';
    case 'submission':
      return 'to-trinh';
    case 'announcement':
      return 'thong-bao';
    case 'planWithAnnex':
      return 'ke-hoach';
  }
}
