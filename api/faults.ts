import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { ZodError } from 'zod';
import { type PaperRefusalCode, paperRefusals } from '../domain/papers/refusals.js';
import { periodRefusals } from '../domain/period/refusals.js';
import { type RefusalCode, refusals } from '../domain/task/refusals.js';
import { PayloadKeyMissing } from '../temporal/payload-faults.js';
import { notFound, Problem } from './problem.js';

/** The HTTP status of refusals that are about authority or about the state; any other is about the content: 422. */
const refusalStatus: Readonly<Partial<Record<AnyRefusalCode, number>>> = {
  notAuthorized: 403,
  delegationInvalid: 403,
  notPassedOn: 403,
  fourEyes: 403,
  taskClosed: 409,
  notNow: 409,
  staleVersion: 409,
  olderRules: 409,
  alreadyAsked: 409,
  askedTooLate: 409,
  tooManyExtensions: 409,
  periodEnded: 409,
  mayNotIssue: 403,
  numberUsed: 409,
  replacedAlready: 409,
  notFrozen: 409,
  notReported: 409,
  nothingOverdue: 409,
  nothingReached: 409,
  notDirected: 409,
};

type PeriodRefusalCode = keyof typeof periodRefusals;
type AnyRefusalCode = RefusalCode | PeriodRefusalCode | PaperRefusalCode;

/** What any fault means to the caller. A bug is a 500 without its inner words; those go to the log. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  if (fault instanceof ZodError) return invalidInput(fault);
  if (fault instanceof WorkflowUpdateFailedError) return updateProblem(fault.cause);
  if (fault instanceof WorkflowNotFoundError) {
    return notFound({ vi: 'nhiệm vụ đang chạy với mã này', en: 'running task' });
  }
  if (fault instanceof PayloadKeyMissing) return payloadKeyMissing(fault);
  if (isOfTemporal(fault)) return unavailable(['Temporal']);
  if (isMongoFault(fault)) return unavailable(['MongoDB']);
  if (isBodyFault(fault)) {
    return new Problem({
      status: fault.status,
      code: 'badBody',
      sentence: {
        vi: 'Nội dung gửi lên quá lớn hoặc không đọc được.',
        en: 'The body is too large or cannot be read.',
      },
    });
  }
  return new Problem({
    status: 500,
    code: 'internal',
    sentence: {
      vi: 'Hệ thống gặp lỗi; sự việc đã được ghi lại.',
      en: 'Something went wrong; it has been logged.',
    },
  });
}

/** Temporal holds something that this process cannot decrypt: whoever runs it has to give it the key. */
function payloadKeyMissing({ keyId }: PayloadKeyMissing): Problem {
  return new Problem({
    status: 503,
    code: 'payloadKeyMissing',
    sentence: {
      vi: `Dữ liệu được mã hóa bằng khóa "${keyId}" mà hệ thống chưa được cấp; người quản trị hãy thêm khóa này vào DONDOC_PAYLOAD_KEYS.`,
      en: `The data are encrypted with the key "${keyId}", which the system was not given; the administrator adds it to DONDOC_PAYLOAD_KEYS.`,
    },
  });
}

/** What Temporal, or a task that its worker cannot carry on just now, did not answer: as it came, or wrapped by the client. */
function isOfTemporal(fault: unknown): boolean {
  return (
    isGrpcServiceError(fault) ||
    fault instanceof ServiceError ||
    fault instanceof WorkflowUpdateRPCTimeoutOrCancelledError
  );
}

/** Something that dondoc stands on does not answer. */
export function unavailable(down: readonly string[]): Problem {
  const what = down.join(', ');
  return new Problem({
    status: 503,
    code: 'unavailable',
    sentence: {
      vi: `${what} tạm thời không trả lời; hãy thử lại sau ít giây.`,
      en: `${what} does not answer for the moment; try again in a few seconds.`,
    },
    details: { down },
  });
}

/** A refusal of the core as the caller sees it. */
export function refusalProblem(code: RefusalCode): Problem {
  return new Problem({ status: refusalStatus[code] ?? 422, code, sentence: refusals[code] });
}

/** A refusal about a reporting period, in its own words where it has some. */
export function periodProblem(refused: PeriodRefusalCode | WorkflowUpdateFailedError): Problem {
  const code = typeof refused === 'string' ? refused : refusalIn(refused.cause);
  if (isPeriodRefusal(code))
    return new Problem({ status: refusalStatus[code] ?? 422, code, sentence: periodRefusals[code] });
  return problemOf(refused);
}

/** Why a paper is not issued. */
export function paperProblem(code: PaperRefusalCode): Problem {
  return new Problem({ status: refusalStatus[code] ?? 422, code, sentence: paperRefusals[code] });
}

function isPeriodRefusal(code: unknown): code is PeriodRefusalCode {
  return typeof code === 'string' && code in periodRefusals;
}

function updateProblem(cause: unknown): Problem {
  const code = refusalIn(cause);
  return isRefusalCode(code) ? refusalProblem(code) : problemOf(undefined);
}

function refusalIn(cause: unknown): string | null | undefined {
  return cause instanceof ApplicationFailure ? cause.type : undefined;
}

function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && code in refusals;
}

function invalidInput(fault: ZodError): Problem {
  const fields = fault.issues.flatMap((issue) => {
    const { path, message } = issue;
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return paths.map((one) => ({ field: one.join('.'), message }));
  });
  const names = fields.map(({ field }) => field || 'body').join(', ');
  return new Problem({
    status: 422,
    code: 'invalidInput',
    sentence: { vi: `Dữ liệu gửi lên chưa đúng: ${names}.`, en: `Invalid input: ${names}.` },
    details: { fields },
  });
}

function isMongoFault(fault: unknown): boolean {
  return fault instanceof Error && /^Mongo(ose)?(Server|Network|NotConnected|Error)/.test(fault.name);
}

function isBodyFault(fault: unknown): fault is { status: number } {
  return (
    fault instanceof Error && 'status' in fault && typeof fault.status === 'number' && fault.status < 500
  );
}
