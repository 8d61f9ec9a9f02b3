import { type Connection, Schema } from 'mongoose';
import type { WorkerWords } from '../../domain/health/observed.js';
import type { TaskView } from '../../domain/views/task-view.js';
import { answerModel } from './answer-model.js';
import { auditModels } from './audit-model.js';
import { directoryModel } from './directory-model.js';
import type { EventDocument } from './event-document.js';
import { fileModels } from './file-model.js';
import { filingModel } from './filing-model.js';
import { mailModels } from './mail-model.js';
import { noticeModel } from './notice-model.js';
import { paperModel } from './paper-model.js';
import { periodModels } from './period-model.js';
import type { LaunchProgress, StoredPlan } from './port.js';
import { sessionModels } from './session-model.js';
import { termsModel } from './terms-model.js';
import { textModel } from './text-model.js';
import { unitReportModel } from './unit-report-model.js';
import { viewModel } from './view-model.js';

const { Mixed } = Schema.Types;
const options = { versionKey: false, minimize: false, autoIndex: false, id: false } as const;
const text = { type: String, required: true } as const;
const mixed = { type: Mixed, required: true } as const;

const eventSchema = new Schema<EventDocument>(
  {
    _id: text,
    taskId: text,
    planId: text,
    sequence: { type: Number, required: true },
    at: text,
    type: text,
    event: mixed,
    decidedAtMs: { type: Number, required: true },
  },
  { ...options, collection: 'events' },
)
  .index({ taskId: 1, sequence: 1 })
  .index({ planId: 1, taskId: 1, sequence: 1 })
  .index({ 'event.evidence': 1 }, { sparse: true });

const taskSchema = new Schema<
  TaskView & { _id: string; decidedAtMs: number; dueOrder: string; unitOrder: string }
>(
  {
    _id: text,
    taskId: text,
    planId: text,
    sequence: { type: Number, required: true },
    shortcoming: { type: Number, required: true },
    shortcomingTitle: text,
    taskNumber: { type: Number, required: true },
    line: { type: Number, required: true },
    text,
    searchText: text,
    unit: String,
    writtenUnit: String,
    coordinators: { type: [String], required: true },
    field: text,
    viceChairman: text,
    confidential: { type: Boolean, required: true },
    delegates: mixed,
    phase: text,
    deadlineText: text,
    launchedAt: text,
    duties: mixed,
    overdue: { type: Boolean, required: true },
    nextDue: String,
    dueOrder: text,
    unitOrder: text,
    nextDeadline: String,
    state: mixed,
    decidedAtMs: { type: Number, required: true },
  },
  { ...options, collection: 'tasks' },
)
  .index({ planId: 1, shortcoming: 1, taskNumber: 1, _id: 1 })
  .index({ dueOrder: 1, _id: 1 })
  .index({ unitOrder: 1, dueOrder: 1, _id: 1 })
  .index({ decidedAtMs: 1 })
  .index({ unit: 1, nextDue: 1 })
  // What units that coordinate, vice-chairmen and those who were lent authority may see.
  .index({ coordinators: 1, planId: 1 })
  .index({ viceChairman: 1, planId: 1 })
  .index({ 'delegates.person': 1 });

const planSchema = new Schema<StoredPlan & { _id: string }>(
  {
    _id: text,
    planId: text,
    title: text,
    text,
    sha256: text,
    directory: mixed,
    policy: mixed,
    calendar: mixed,
    totals: mixed,
    workflows: { type: Number, required: true },
    awaitingUnit: { type: Number, required: true },
    storedAt: text,
    clock: Mixed,
    adoption: Mixed,
    demonstration: Boolean,
    namings: { type: Mixed, default: undefined },
  },
  { ...options, collection: 'plans' },
);

const launchSchema = new Schema<LaunchProgress & { _id: string }>(
  {
    _id: text,
    planId: text,
    started: { type: Number, required: true },
    of: { type: Number, required: true },
    done: { type: Boolean, required: true },
  },
  { ...options, collection: 'launches' },
);

const pulseSchema = new Schema<{ _id: string; at: string } & WorkerWords>(
  {
    _id: text,
    at: text,
    version: String,
    auditKey: String,
    payloadKeys: String,
    failing: { type: [String], default: undefined },
  },
  { ...options, collection: 'pulses' },
);

/** The collections of a connection. */
export function modelsOf(connection: Connection) {
  return {
    events: connection.model('Event', eventSchema),
    tasks: connection.model('Task', taskSchema),
    notices: noticeModel(connection),
    filings: filingModel(connection),
    ...periodModels(connection),
    unitReports: unitReportModel(connection),
    texts: textModel(connection),
    directories: directoryModel(connection),
    papers: paperModel(connection),
    answers: answerModel(connection),
    views: viewModel(connection),
    ...auditModels(connection),
    ...mailModels(connection),
    ...fileModels(connection),
    ...sessionModels(connection),
    plans: connection.model('Plan', planSchema),
    terms: termsModel(connection),
    launches: connection.model('Launch', launchSchema),
    pulses: connection.model('Pulse', pulseSchema),
  };
}

export type Models = ReturnType<typeof modelsOf>;
