import { shippedDirectory, shippedPolicy } from '../../../data/shipped.js';
import { toInstant } from '../../../domain/calendar/instant.js';
import type { PaperRequest } from '../../../domain/papers/request.js';
import type { PeriodCommandBody } from '../../../domain/period/commands.js';
import type { Request } from '../../support/api.js';
import { secretPlan } from '../secret-plan.js';
import { evidenceOf, failedMailOf, savedViewOf } from './stored-things.js';
import { type Asking, commandRequest } from './task-commands.js';

type Ask = Omit<Request, 'as'>;

/** The request of a cell: well-formed, about the task in the centre. */
export function requestOf(asking: Asking): Ask {
  const { id } = asking.row.operation;
  const make = requests[id];
  if (!make) throw new Error(`the matrix does not know how to ask ${id}`);
  return make(asking);
}

/** How each operation is asked, by its id. */
export const requests: Readonly<Record<string, (asking: Asking) => Ask>> = {
  getAccount: () => ({ path: '/me' }),
  listSessions: () => ({ path: '/me/sessions' }),
  endSession: () => ({ method: 'DELETE', path: `/me/sessions/${'0'.repeat(64)}` }),
  listPersonSessions: () => ({ path: '/people/khong-ai/sessions' }),
  endPersonSession: () => ({ method: 'DELETE', path: `/people/khong-ai/sessions/${'0'.repeat(64)}` }),
  endPersonSessions: () => ({ method: 'DELETE', path: '/people/khong-ai/sessions' }),
  listLogins: () => ({ path: '/audit/logins' }),
  listPlans: () => ({ path: '/plans' }),
  getPlan: (asking) => ({ path: planPath(asking) }),
  getPlanText: (asking) => ({ path: planPath(asking, '/text') }),
  getPlanOverview: (asking) => ({ path: planPath(asking, '/overview') }),
  listGivenDirections: (asking) => ({ path: planPath(asking, '/directions') }),
  getLaunch: (asking) => ({ path: planPath(asking, '/launch') }),
  previewPlan: () => ({ method: 'POST', path: '/plans/preview', body: { text: secretPlan } }),
  readPlanFile: () => ({
    method: 'POST',
    path: '/plans/text',
    headers: { 'content-type': 'text/plain', 'x-file-name': 'ke-hoach.txt' },
    body: 'Kế hoạch.',
  }),
  launchPlan: ({ centre: { task } }) => ({
    method: 'POST',
    path: '/plans',
    body: { text: secretPlan, planId: task.planId },
  }),
  listNotices: () => ({ path: '/notices' }),
  getInbox: () => ({ path: '/inbox' }),
  markNotices: () => ({ method: 'POST', path: '/inbox/marks', body: { ids: ['khong-co'], read: true } }),
  listMails: () => ({ path: '/mails' }),
  retryMail: ({ centre: { task } }) => ({
    method: 'POST',
    path: `/mails/${encodeURIComponent(failedMailOf(task))}/retry`,
    body: {},
  }),
  listUnitReports: (asking) => ({ path: periodPath(asking, '/reports') }),
  getUnitReport: (asking) => ({ path: reportPath(asking) }),
  saveUnitReport: (asking) => ({
    method: 'PUT',
    path: reportPath(asking),
    headers: notStored,
    body: {
      lines: [{ taskId: asking.centre.task.taskId, content: { kind: 'progress', text: 'Đã làm.' } }],
    },
  }),
  submitUnitReport: (asking) => ({
    method: 'POST',
    path: reportPath(asking, '/submit'),
    headers: notStored,
  }),
  sendUnitReportBack: (asking) => ({
    method: 'POST',
    path: reportPath(asking, '/send-back'),
    headers: notStored,
    body: { reason: 'Viết rõ hơn.' },
  }),
  fileUnitReport: (asking) => ({ method: 'POST', path: reportPath(asking, '/file'), headers: notStored }),
  acceptUnitReport: (asking) => ({ method: 'POST', path: reportPath(asking, '/accept'), body: {} }),
  returnUnitReport: (asking) => ({
    method: 'POST',
    path: reportPath(asking, '/return'),
    body: { reason: 'Thiếu số liệu.' },
  }),
  listPeriods: (asking) => ({ path: planPath(asking, '/periods') }),
  getPeriod: (asking) => ({ path: periodPath(asking) }),
  listPeriodPossibilities: (asking) => ({ path: periodPath(asking, '/possibilities') }),
  givePeriodCommand: (asking) => ({
    method: 'POST',
    path: periodPath(asking, '/commands'),
    body: { command: periodCommand(asking) },
  }),
  getSynthesis: (asking) => ({ path: periodPath(asking, '/synthesis') }),
  getSynthesisWorkbook: (asking) => ({ path: periodPath(asking, '/synthesis.xlsx') }),
  getSynthesisChart: (asking) => ({ path: periodPath(asking, '/charts/reports-by-shortcoming.png') }),
  getSynthesisTexts: (asking) => ({ path: periodPath(asking, '/synthesis/texts') }),
  listDirectoryEditions: () => ({ path: '/directory/editions' }),
  saveDirectory: () => ({
    method: 'PUT',
    path: '/directory',
    headers: notStored,
    body: { directory: shippedDirectory(), reason: 'Thử quyền.' },
  }),
  saveSynthesisTexts: (asking) => ({
    method: 'PUT',
    path: periodPath(asking, '/synthesis/texts'),
    headers: notStored,
    body: { texts: {} },
  }),
  exportTaskBundle: ({ centre: { task } }) => ({ path: `/audit/tasks/${task.taskId}/bundle` }),
  showPastTask: ({ centre: { task } }) => ({
    path: `/audit/tasks/${task.taskId}/as-of?at=${encodeURIComponent(toInstant(Date.now()))}`,
  }),
  verifyTask: ({ centre: { task } }) => ({ path: `/audit/tasks/${task.taskId}/verification` }),
  verifyPlan: ({ centre: { task } }) => ({ path: `/audit/plans/${task.planId}/verification` }),
  copyLastCheckpoint: ({ centre: { task } }) => ({ path: `/audit/plans/${task.planId}/checkpoints/last` }),
  exportPlanBundle: ({ centre: { task } }) => ({ path: `/audit/plans/${task.planId}/bundle` }),
  listCheckpoints: ({ centre: { task } }) => ({ path: `/audit/plans/${task.planId}/checkpoints` }),
  examineBundle: () => ({
    method: 'POST',
    path: '/audit/bundles/examination',
    headers: { 'content-type': 'application/zip' },
    body: 'no zip',
  }),
  replayTask: ({ centre: { task } }) => ({ path: `/audit/tasks/${task.taskId}/replay` }),
  replayPlan: ({ centre: { task } }) => ({ path: `/audit/plans/${task.planId}/replay` }),
  whatIfPlan: ({ centre: { task } }) => ({
    method: 'POST',
    path: `/audit/plans/${task.planId}/what-if`,
    body: { policy: shippedPolicy() },
  }),
  reconcilePlan: ({ centre: { task } }) => ({ path: `/audit/plans/${task.planId}/reconciliation` }),
  previewPaper: (asking) => ({
    method: 'POST',
    path: planPath(asking, '/papers/preview'),
    body: { about: paperAbout(asking) },
  }),
  issuePaper: (asking) => ({
    method: 'POST',
    path: planPath(asking, '/papers'),
    body: { about: paperAbout(asking) },
  }),
  listPapers: (asking) => ({ path: planPath(asking, '/papers') }),
  replacePaper: (asking) => ({
    method: 'POST',
    path: planPath(asking, '/papers/urgingNote/1/replace'),
    body: { reason: 'Nhầm ngày.' },
  }),
  getPaper: (asking) => ({ path: planPath(asking, '/papers/urgingNote/1') }),
  getPaperFile: (asking) => ({ path: planPath(asking, '/papers/urgingNote/1.docx') }),
  uploadFile: () => ({
    method: 'POST',
    path: '/files',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'ghi-chu.pdf' },
    body: 'Không phải PDF.',
  }),
  getFile: ({ centre: { task } }) => ({ path: `/files/${evidenceOf(task)}` }),
  getFileContent: ({ centre: { task } }) => ({ path: `/files/${evidenceOf(task)}/content` }),
  watchChanges: () => ({ path: '/changes' }),
  listSavedViews: () => ({ path: '/views' }),
  addSavedView: () => ({ method: 'POST', path: '/views', body: savedView }),
  changeSavedView: ({ column, centre: { task } }) => ({
    method: 'PUT',
    path: `/views/${savedViewOf({ column, use: 'change', task })}`,
    body: savedView,
    headers: { 'If-Match': '"1"' },
  }),
  dropSavedView: ({ column, centre: { task } }) => ({
    method: 'DELETE',
    path: `/views/${savedViewOf({ column, use: 'drop', task })}`,
    headers: { 'If-Match': '"1"' },
  }),
  getDirectory: () => ({ path: '/directory' }),
  listPeople: () => ({ path: '/people' }),
  getPolicy: () => ({ path: '/policy' }),
  getCalendar: () => ({ path: '/calendar' }),
  previewPlanTerms: (asking) => ({
    method: 'POST',
    path: planPath(asking, '/terms-preview'),
    body: { policy: { ...asking.centre.task.state.policy, acceptanceWorkingDays: 9 } },
  }),
  explainWorkingDays: () => ({ path: '/calendar/working-days?after=2026-08-30&count=5' }),
  listApprovals: () => ({ path: '/approvals' }),
  listTasks: () => ({ path: '/tasks' }),
  getTask: (asking) => ({ path: taskPath(asking) }),
  getTaskTimeline: (asking) => ({ path: taskPath(asking, '/timeline') }),
  listTaskPossibilities: (asking) => ({ path: taskPath(asking, '/possibilities') }),
  giveTaskCommand: (asking) => ({
    method: 'POST',
    path: taskPath(asking, '/commands'),
    body: commandRequest(asking),
  }),
  giveTaskCommands: (asking) => ({
    method: 'POST',
    path: '/task-commands',
    body: { items: [{ taskId: asking.centre.task.taskId, ...commandRequest(asking) }] },
  }),
};

const notStored = { 'If-Match': '"0"' };

function periodPath(asking: Asking, rest = ''): string {
  return planPath(asking, `/periods/${asking.centre.period.period}${rest}`);
}

function reportPath(asking: Asking, rest = ''): string {
  return periodPath(asking, `/reports/${asking.centre.task.unit ?? ''}${rest}`);
}

/** A command that is not possible yet: the period has just begun. */
function periodCommand({ row: { variant } }: Asking): PeriodCommandBody {
  if (variant?.kind !== 'periodCommand') throw new Error('no command to a period');
  const { type } = variant;
  switch (type) {
    case 'freezeSynthesis':
      return { type };
    case 'reopenPeriod':
      return { type, version: 1, reason: 'Lý do.' };
    case 'receiveSynthesis':
      return { type, version: 1, text: 'Đã nhận.' };
    case 'directSynthesis':
      return { type, direction: 'direction/1', text: 'Nộp ngay.' };
  }
}

function paperAbout({ row: { variant }, centre: { papers } }: Asking): PaperRequest {
  if (variant?.kind !== 'paper') throw new Error('no paper');
  return papers[variant.about];
}

const savedView = { name: 'Việc của tôi', list: 'tasks', query: { phase: 'assigned' } };

function planPath({ centre: { task } }: Asking, rest = ''): string {
  return `/plans/${task.planId}${rest}`;
}

function taskPath({ centre: { task } }: Asking, rest = ''): string {
  return `/tasks/${task.taskId}${rest}`;
}
