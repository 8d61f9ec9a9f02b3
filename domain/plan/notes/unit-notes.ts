import type { BlockRead } from '../read-block.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote, quoteAll } from './note.js';

/** Dash lines whose units or tasks are not as the form has them. */
export function unitNotes({ reading }: NoteSource): PlanNote[] {
  return reading.shortcomings.flatMap(({ blocks }) => blocks.flatMap(blockNotes));
}

function blockNotes(read: BlockRead): PlanNote[] {
  return [...withoutUnit(read), ...uncertain(read), ...withoutColon(read), ...taskPlace(read)];
}

function withoutUnit({ block, hasDash }: BlockRead): PlanNote[] {
  if (block.units.length > 0) return [];
  const vi = hasDash
    ? 'nhiệm vụ không nêu đơn vị nào.'
    : 'nhiệm vụ "+" không đứng dưới dòng "-" nào, nên không rõ của đơn vị nào.';
  const en = hasDash
    ? 'the task names no unit.'
    : 'a plus line stands under no dash line, so its unit is unknown.';
  return [note({ line: block.line, code: 'blockWithoutUnit', vi, en })];
}

function uncertain({ block, assignment }: BlockRead): PlanNote[] {
  if (assignment.certain) return [];
  const names = quoteAll(block.units);
  const vi = `tên đơn vị đọc theo vị trí trong câu, cần xem lại: ${names}.`;
  return [
    note({
      line: block.line,
      code: 'unitUncertain',
      vi,
      en: `unit names taken from their place in the sentence; look again: ${names}.`,
    }),
  ];
}

function withoutColon({ block, header, hasDash }: BlockRead): PlanNote[] {
  if (!hasDash || block.inline || header.includes(':')) return [];
  const vi = 'dòng đơn vị không kết thúc bằng dấu hai chấm.';
  return [
    note({
      line: block.line,
      code: 'headerWithoutColon',
      vi,
      en: 'the line of units does not end with a colon.',
    }),
  ];
}

/** What "chủ trì, phối hợp với" and commas come to between names and their colon. */
const longestBetweenNames = 30;

/** "Sở Y tế chủ trì: tổ chức …" as one line, where the form has a plus line below. */
function goesOnAfterColon({ block, header, assignment, bare }: BlockRead): boolean {
  const [head = ''] = header.split(':', 1);
  const named = [...block.units, ...block.coordinators].join('').length;
  const atHead = head !== header && head.length - named < longestBetweenNames;
  return block.inline && !bare && assignment.units.length > 0 && atHead;
}

function taskPlace(read: BlockRead): PlanNote[] {
  const { block, header, taskInHeader, bare } = read;
  if (goesOnAfterColon(read)) {
    const vi = 'nhiệm vụ viết liền sau dấu hai chấm của dòng đơn vị, không có dòng "+".';
    const en = 'the task stands after the colon of the line of units, with no plus line.';
    return [note({ line: block.line, code: 'taskInHeader', vi, en })];
  }
  if (taskInHeader) {
    const vi =
      'dòng đơn vị vừa nêu nhiệm vụ vừa có các dòng "+"; phần sau dấu hai chấm tính là một nhiệm vụ.';
    const en =
      'the line of units states a task and has plus lines too; what follows its colon counts as a task.';
    return [note({ line: block.line, code: 'taskInHeader', vi, en })];
  }
  if (!bare) return [];
  const vi = `dòng ${quote(header)} nêu đơn vị nhưng không có nhiệm vụ nào; vẫn tính là một nhiệm vụ.`;
  const en = `the line ${quote(header)} names units but no task; it still counts as one.`;
  return [note({ line: block.line, code: 'blockWithoutTask', vi, en })];
}
