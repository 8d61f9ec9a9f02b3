/** A value of each part of an address that is one. */
export const goodParams: Readonly<Record<string, string>> = {
  planId: 'mau',
  period: '2022-Q3',
  unit: 'so-y-te',
  name: 'units-lacking-most',
  kind: 'urgingNote',
  n: '1',
  sha256: '0'.repeat(64),
};

const head = {
  number: 15,
  date: '2022-09-25',
  place: 'Thanh Hóa',
  signature: { mode: 'KT', position: 'Phó Giám đốc', principalPosition: 'Giám đốc', name: 'Trần Thị Lan' },
  recipients: ['Như trên'],
  addressees: ['Sở Y tế'],
};
const texts = { 'mo-dau': 'Kính gửi' };
const direction = {
  kind: 'direction',
  task: 'mau/1.1/so-y-te',
  direction: 'direction/1',
  form: 'announcement',
};

/** A body of each operation that would be read. */
export const goodBodies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  saveUnitReport: {
    lines: [
      {
        taskId: 'mau/7.1/so-y-te',
        content: {
          kind: 'progress',
          text: 'Đã làm.',
          percent: 40,
          figures: [{ name: 'vốn', amount: 1.5, measure: 'tỷ đồng' }],
          difficulties: 'Không',
        },
      },
    ],
  },
  sendUnitReportBack: { reason: 'Thiếu số liệu' },
  acceptUnitReport: { taskIds: ['mau/7.1/so-y-te'], filing: 'mau/2022-Q3/so-y-te/1' },
  returnUnitReport: { taskIds: ['mau/7.1/so-y-te'], filing: 'mau/2022-Q3/so-y-te/1', reason: 'Thiếu' },
  givePeriodCommand: { id: 'x', command: { type: 'reopenPeriod', version: 1, reason: 'Gửi muộn' } },
  saveSynthesisTexts: { texts },
  previewPaper: { about: { kind: 'unitReport', period: '2022-Q3', unit: 'so-y-te' }, head, texts },
  issuePaper: {
    id: 'x',
    about: { kind: 'urgingNote', unit: 'so-y-te', answerBy: '2022-10-10' },
    head,
    texts,
  },
  replacePaper: { id: 'x', reason: 'Sửa', about: direction, head, texts },
};
