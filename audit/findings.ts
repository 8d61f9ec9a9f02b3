import type { LocalizedText } from '../domain/text/localized.js';

/** What is wrong with a bundle. The code is stable; the sentence says it to a person. */
export const findingWords = {
  notZip: { vi: 'tệp này không phải zip nguyên vẹn', en: 'this is no whole zip' },
  tooLarge: {
    vi: 'tệp quá lớn, hoặc sẽ nở ra quá lớn (bom zip)',
    en: 'it is too large, or would unpack to too much (a zip bomb)',
  },
  badPath: {
    vi: 'tên tệp trong zip không được phép (trùng, tuyệt đối hoặc leo ra ngoài)',
    en: 'a name in the zip is not allowed (twice, absolute, or climbing out)',
  },
  notCanonicalZip: {
    vi: 'zip không đúng từng byte như dondoc ghi ra',
    en: 'the zip is not byte for byte as dondoc writes one',
  },
  noManifest: {
    vi: 'không có bản kê, hoặc bản kê không đọc được',
    en: 'it has no manifest that can be read',
  },
  newerVersion: {
    vi: 'gói do phiên bản dondoc mới hơn xuất ra; hãy dùng phiên bản mới',
    en: 'it comes from a newer dondoc; use that one',
  },
  otherRules: {
    vi: 'gói theo một ấn bản quy tắc mà phiên bản này không có; hãy dùng phiên bản dondoc mới hơn',
    en: 'it is under an edition of the rules that this version does not have; use a newer dondoc',
  },
  fileMissing: {
    vi: 'bản kê có tệp này nhưng zip không có',
    en: 'the manifest lists this file and the zip lacks it',
  },
  fileUnlisted: {
    vi: 'tệp không có trong bản kê, hoặc sai thứ tự',
    en: 'the manifest does not list this file, or not here',
  },
  fileAltered: {
    vi: 'nội dung tệp không khớp mã băm trong bản kê',
    en: 'the file is not the one that the manifest lists',
  },
  badFile: {
    vi: 'tệp không đọc được hoặc không ở dạng chuẩn',
    en: 'the file cannot be read or is not canonical',
  },
  notSigned: { vi: 'gói không có chữ ký', en: 'the bundle is not signed' },
  badSignature: { vi: 'chữ ký của gói không đúng', en: 'the signature of the bundle is wrong' },
  unknownKey: { vi: 'ký bằng khóa không quen biết', en: 'signed by a key that is not known' },
  chainBroken: { vi: 'chuỗi băm bị đứt tại sự kiện này', en: 'the hash chain breaks at this event' },
  inputsOtherwise: {
    vi: 'đầu vào không khớp lịch sử Temporal',
    en: 'the inputs are not those of the Temporal history',
  },
  unsoundInput: {
    vi: 'đầu vào này không thể có: chính sách, lịch hoặc thời điểm sai',
    en: 'this input cannot be: its policy, calendar or moment is not sound',
  },
  notRelivable: {
    vi: 'không chạy lại được từ đầu vào',
    en: 'the past cannot be run again from the inputs',
  },
  eventOtherwise: {
    vi: 'sự kiện không đúng như quy tắc cho ra',
    en: 'the event is not what the rules make of the inputs',
  },
  eventMissing: {
    vi: 'thiếu sự kiện mà quy tắc cho ra',
    en: 'an event that the rules make of the inputs is missing',
  },
  eventAdded: {
    vi: 'có sự kiện mà quy tắc không cho ra',
    en: 'the rules make no such event of the inputs',
  },
  commandOtherwise: {
    vi: 'lệnh cho kết quả khác với kết quả đã trả lời người gửi',
    en: 'the command comes out otherwise than its sender was told',
  },
  summaryOtherwise: {
    vi: 'bản kê nói khác về nhiệm vụ này',
    en: 'the manifest says otherwise of this task',
  },
  termsOtherwise: {
    vi: 'điều kiện lúc giao nhiệm vụ không khớp kế hoạch kèm theo',
    en: 'the task was not launched under the plan and terms that are enclosed',
  },
  badCheckpoint: {
    vi: 'điểm chốt không đúng chữ ký hoặc không chứng minh được nhiệm vụ này',
    en: 'the checkpoint is not signed, or does not prove this task',
  },
  cutOff: {
    vi: 'các sự kiện cuối đã bị cắt: điểm chốt có nhiều hơn',
    en: 'the last events were cut off: the checkpoint has more',
  },
  badLog: {
    vi: 'nhật ký các mã chuỗi đã ký không phải nhật ký mà điểm chốt đã ký',
    en: 'the log of signed heads is not the one that the checkpoint signs',
  },
  rewritten: {
    vi: 'quá khứ đã bị viết lại: một điểm chốt trước từng ký mã khác tại đây',
    en: 'the past was rewritten: a checkpoint once signed another head here',
  },
  noLog: {
    vi: 'không có nhật ký các mã đã ký để đối chiếu với bản sao điểm chốt',
    en: 'there is no log of signed heads to compare the copy of a checkpoint with',
  },
  copyNotSigned: {
    vi: 'bản sao điểm chốt không đúng chữ ký',
    en: 'the copy of a checkpoint is not signed as it says',
  },
  copyOtherwise: {
    vi: 'hồ sơ không nối tiếp điểm chốt mà bạn giữ bản sao',
    en: 'the bundle does not continue the checkpoint of which you have a copy',
  },
  sealOtherwise: {
    vi: 'mã chốt in trên giấy hoặc nhận qua thư không khớp: dữ liệu trước đó đã bị viết lại, hoặc mã gõ sai hay của kế hoạch khác',
    en: 'the seal from paper or mail does not fit: what was before it was rewritten, or it was mistyped, or is of another plan',
  },
  documentsOtherwise: {
    vi: 'danh sách tài liệu không khớp với các sự kiện hoặc với các tệp',
    en: 'the list of documents is not that of the events or of the files',
  },
  documentAltered: {
    vi: 'nội dung tài liệu không khớp mã băm mà sự kiện ghi',
    en: 'the document is not the one whose hash an event names',
  },
} as const satisfies Record<string, LocalizedText>;

export type FindingCode = keyof typeof findingWords;

/** Where something is wrong, as far as it is known. */
export interface Place {
  readonly file?: string;
  readonly taskId?: string;
  readonly sequence?: number;
  /** The path of a value, as `obligation.due`. */
  readonly field?: string;
  /** What stands there, and what should. */
  readonly found?: string;
  readonly expected?: string;
}

export interface Finding extends Place {
  readonly code: FindingCode;
}

export function finding(code: FindingCode, place: Place = {}): Finding {
  return { code, ...place };
}

/** What a bundle cannot prove by itself: said, so that nobody believes more than there is. */
export const cautionWords = {
  notSigned: {
    vi: 'Gói không có chữ ký: các tệp khớp với nhau, nhưng không ai bảo chứng.',
    en: 'The bundle is not signed: its files fit each other, and nobody vouches for them.',
  },
  keyNotCompared: {
    vi: 'Chữ ký đúng với khóa kèm theo gói; chưa đối chiếu với khóa nào bạn biết (--key).',
    en: 'The signature fits the key in the bundle, which was compared with none that you know (--key).',
  },
  tailNotProven: {
    vi: 'Không có điểm chốt: không chứng minh được là phần cuối chưa bị cắt.',
    en: 'There is no checkpoint: it cannot be proved that nothing was cut off at the end.',
  },
  afterCheckpoint: {
    vi: 'Các sự kiện sau điểm chốt chưa được điểm chốt nào bảo chứng.',
    en: 'No checkpoint vouches yet for the events after the last one.',
  },
  inputsBelieved: {
    vi: 'Không kèm lịch sử Temporal: đầu vào được tin theo tệp.',
    en: 'There is no Temporal history: the inputs are believed as they stand.',
  },
  pastBelieved: {
    vi: 'Phần trước khi dondoc tiếp nhận chỉ là khai báo, không được chứng minh.',
    en: 'What was before dondoc took the task over is only declared, and not proved.',
  },
  runsMissing: {
    vi: 'Thiếu lịch sử của các lượt chạy trước: trạng thái mang sang khớp với các sự kiện, nhưng các sự kiện đó không được chạy lại.',
    en: 'The histories of earlier runs are missing: the state that was carried on is that of the events, which were not run again.',
  },
  logMissing: {
    vi: 'Không kèm nhật ký các mã đã ký: không đối chiếu được với các điểm chốt trước.',
    en: 'There is no log of signed heads: older checkpoints cannot be compared.',
  },
  copyNewer: {
    vi: 'Bản sao điểm chốt mới hơn hồ sơ này: hồ sơ không thể chứa nó.',
    en: 'The copy of a checkpoint is newer than this bundle, which cannot know it.',
  },
  documentsMissing: {
    vi: 'Không kèm tài liệu minh chứng mà các sự kiện nêu.',
    en: 'The evidence that events name is not enclosed.',
  },
  documentsLeft: {
    vi: 'Một số tài liệu minh chứng không được kèm theo; lý do có trong documents.json.',
    en: 'Some evidence is not enclosed; documents.json says why.',
  },
  personsVeiled: {
    vi: 'Tên người đã được thay bằng ký hiệu; văn bản do người viết giữ nguyên; lịch sử Temporal và tài liệu không kèm theo.',
    en: 'Persons are veiled; texts that people wrote stand as they are; Temporal histories and documents are not enclosed.',
  },
} as const satisfies Record<string, LocalizedText>;

export type CautionCode = keyof typeof cautionWords;

export interface Caution {
  readonly code: CautionCode;
  readonly taskId?: string;
  /** What is only declared, of a task that was taken over. */
  readonly declared?: DeclaredPast;
}

/** The first events of a task: stated by somebody, not proved. */
export interface DeclaredPast {
  readonly events: number;
  /** Who stated them, when, and in which file (its sha256), as far as that was kept. */
  readonly by?: string;
  readonly at?: string;
  readonly evidence?: string;
}

/** A finding as a line for a person: where, what, and what should stand there. */
export function sentenceOf({ code, ...place }: Finding): LocalizedText {
  const { file, taskId, sequence, field, found, expected } = place;
  const where = (event: string, of: string) =>
    [
      taskId ?? '',
      file ?? '',
      sequence === undefined ? '' : `${event} ${String(sequence)}`,
      field === undefined ? '' : `${of} ${field}`,
    ]
      .filter((part) => part !== '')
      .join(', ');
  const values = (have: string, want: string) =>
    [
      found === undefined ? '' : ` ${have}: ${found}.`,
      expected === undefined ? '' : ` ${want}: ${expected}.`,
    ].join('');
  const said = findingWords[code];
  const sentence = (at: string, words: string) => (at === '' ? words : `${at}: ${words}`);
  return {
    vi: `${sentence(where('sự kiện', 'trường'), said.vi)}.${values('Có', 'Phải là')}`,
    en: `${sentence(where('event', 'field'), said.en)}.${values('Found', 'Expected')}`,
  };
}
