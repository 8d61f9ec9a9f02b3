import { petitionedNames, petitionKindNames } from '../../domain/synthesis/names.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { LinePetition, SynthesisLine } from '../../domain/synthesis/types.js';
import type { SheetToWrite, ValueToWrite } from '../xlsx/sheet.js';
import { type SheetTerms, unitName } from './sheet-terms.js';

/** What was asked of leaders since the tasks were given out, with the answers until the freeze; the open ones come first. */
export function petitionsSheet(terms: SheetTerms): SheetToWrite {
  const { synthesis, say, titles } = terms;
  const asked = linesOf(synthesis).flatMap((line) => line.petitions.map((petition) => ({ line, petition })));
  const isOpen = ({ petition }: (typeof asked)[number]) => petition.answer === undefined;
  const ordered = [...asked.filter(isOpen), ...asked.filter((one) => !isOpen(one))];
  return {
    name: say({ vi: 'Kiến nghị', en: 'Petitions' }),
    titles: titles({
      vi: 'kiến nghị, lũy kế từ khi giao nhiệm vụ',
      en: 'petitions since the tasks were given out',
    }),
    isPrinted: true,
    frozenColumns: 3,
    columns: [
      { title: say({ vi: 'Hạn chế', en: 'Shortcoming' }), width: 8, format: 'count' },
      { title: say({ vi: 'Nhiệm vụ', en: 'Task' }), width: 8, format: 'count' },
      { title: say({ vi: 'Đơn vị', en: 'Unit' }), width: 28 },
      { title: say({ vi: 'Loại', en: 'Kind' }), width: 18 },
      { title: say({ vi: 'Gửi', en: 'To' }), width: 14 },
      { title: say({ vi: 'Gửi lúc', en: 'Asked at' }), width: 17, format: 'moment' },
      { title: say({ vi: 'Nội dung', en: 'What is asked' }), width: 44 },
      { title: say({ vi: 'Xin lùi đến', en: 'Until' }), width: 12, isDate: true },
      { title: say({ vi: 'Kết quả', en: 'Answer' }), width: 13 },
      { title: say({ vi: 'Trả lời lúc', en: 'Answered at' }), width: 17, format: 'moment' },
      { title: say({ vi: 'Nội dung trả lời', en: 'What was answered' }), width: 36 },
    ],
    rows: ordered.map(({ line, petition }) => rowOf({ line, petition, terms })),
  };
}

function rowOf({
  line,
  petition: { kind, to, askedAt, text, newDue, answer },
  terms,
}: {
  line: SynthesisLine;
  petition: LinePetition;
  terms: SheetTerms;
}): readonly ValueToWrite[] {
  const { say, open } = terms;
  const result = !answer
    ? { vi: 'Chưa trả lời', en: 'Open' }
    : answer.agreed
      ? { vi: 'Đồng ý', en: 'Agreed' }
      : { vi: 'Không đồng ý', en: 'Refused' };
  return [
    line.shortcoming,
    line.taskNumber,
    unitName(line, terms),
    say(petitionKindNames[kind]),
    say(petitionedNames[to]),
    askedAt,
    open(text, line),
    newDue,
    say(result),
    answer?.at,
    answer && open(answer.text, line),
  ];
}
