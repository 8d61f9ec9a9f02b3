import type { LocalizedText } from '../text/localized.js';

/** What the bytes of a file show of themselves; a text says nothing more than that it is one. */
export type Sniffed = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'png' | 'jpeg' | 'text';

export type FileKindId = Exclude<Sniffed, 'text'> | 'txt' | 'csv';

/** A kind of file that is taken as evidence. */
export interface FileKind {
  readonly id: FileKindId;
  readonly name: LocalizedText;
  /** Of file names, in lower case without a dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** As senders may declare it; the first is given out. */
  readonly mediaTypes: readonly string[];
  readonly sniffed: Sniffed;
}

const zips = ['application/zip', 'application/x-zip-compressed'];
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Every kind that is taken; all else is refused. */
export const fileKinds: readonly FileKind[] = [
  {
    id: 'pdf',
    name: { vi: 'PDF', en: 'PDF' },
    extensions: ['pdf'],
    mediaTypes: ['application/pdf', 'application/x-pdf'],
    sniffed: 'pdf',
  },
  {
    id: 'docx',
    name: { vi: 'văn bản Word', en: 'Word document' },
    extensions: ['docx'],
    mediaTypes: [`${openXml}.wordprocessingml.document`, ...zips],
    sniffed: 'docx',
  },
  {
    id: 'xlsx',
    name: { vi: 'bảng tính Excel', en: 'Excel workbook' },
    extensions: ['xlsx'],
    mediaTypes: [`${openXml}.spreadsheetml.sheet`, ...zips],
    sniffed: 'xlsx',
  },
  {
    id: 'pptx',
    name: { vi: 'bài trình chiếu PowerPoint', en: 'PowerPoint presentation' },
    extensions: ['pptx'],
    mediaTypes: [`${openXml}.presentationml.presentation`, ...zips],
    sniffed: 'pptx',
  },
  {
    id: 'odt',
    name: { vi: 'văn bản OpenDocument', en: 'OpenDocument text' },
    extensions: ['odt'],
    mediaTypes: [`${openDocument}.text`, ...zips],
    sniffed: 'odt',
  },
  {
    id: 'ods',
    name: { vi: 'bảng tính OpenDocument', en: 'OpenDocument spreadsheet' },
    extensions: ['ods'],
    mediaTypes: [`${openDocument}.spreadsheet`, ...zips],
    sniffed: 'ods',
  },
  {
    id: 'png',
    name: { vi: 'ảnh PNG', en: 'PNG picture' },
    extensions: ['png'],
    mediaTypes: ['image/png'],
    sniffed: 'png',
  },
  {
    id: 'jpeg',
    name: { vi: 'ảnh JPEG', en: 'JPEG picture' },
    extensions: ['jpg', 'jpeg'],
    mediaTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
    sniffed: 'jpeg',
  },
  {
    id: 'txt',
    name: { vi: 'văn bản thuần', en: 'plain text' },
    extensions: ['txt'],
    mediaTypes: ['text/plain'],
    sniffed: 'text',
  },
  {
    id: 'csv',
    name: { vi: 'bảng CSV', en: 'CSV table' },
    extensions: ['csv'],
    // Browsers on Windows with Excel declare a CSV to be Excel's.
    mediaTypes: ['text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel'],
    sniffed: 'text',
  },
];

/** The part of a name after its last dot, in lower case; empty where there is none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

export function kindNamed(name: string): FileKind | undefined {
  const extension = extensionOf(name);
  return fileKinds.find(({ extensions }) => extensions.includes(extension));
}

/** What bytes that show this are called; a text may be either of two kinds. */
export function sniffedName(sniffed: Sniffed): LocalizedText {
  const [first, ...others] = fileKinds.filter((kind) => kind.sniffed === sniffed);
  if (!first) throw new Error(`no kind of file shows ${sniffed}`);
  return others.reduce<LocalizedText>(
    ({ vi, en }, { name }) => ({ vi: `${vi} hoặc ${name.vi}`, en: `${en} or ${name.en}` }),
    first.name,
  );
}
