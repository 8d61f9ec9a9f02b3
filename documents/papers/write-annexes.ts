import { type FileChild, Paragraph } from 'docx';
import type { Paper } from '../../domain/papers/paper.js';
import { numberWritten, paperKindInText } from '../../domain/papers/paper-names.js';
import { longDate, roman } from '../../domain/papers/wording.js';
import { runsOf } from './plain-text.js';
import { type BlockOptions, writeBlocks } from './write-blocks.js';

/** Each annex on a new page: its number, title and the paper that it belongs to (Decree 30/2020, annex I, III). */
export async function writeAnnexes({
  paper,
  ...options
}: BlockOptions & { paper: Paper }): Promise<readonly FileChild[]> {
  const { styles } = options;
  const { kind, number, date, issuer, annexes } = paper;
  const reference = `(Kèm theo ${paperKindInText[kind]} số ${numberWritten(number)} ${longDate(date)} của ${issuer.name.join(' ')})`;
  const written: FileChild[] = [];
  for (const [index, { title, body }] of annexes.entries()) {
    const name = annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
    written.push(
      new Paragraph({ style: styles.annexNumber, pageBreakBefore: index > 0, children: runsOf(name) }),
      new Paragraph({ style: styles.annexTitle, children: runsOf(title.toUpperCase()) }),
      new Paragraph({ style: styles.annexReference, children: runsOf(reference) }),
      ...(await writeBlocks({ blocks: body, ...options })),
    );
  }
  // A section cannot end with a table.
  return [...written, new Paragraph({ style: styles.tableCell })];
}
