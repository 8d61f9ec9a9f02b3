import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { AccessAction, AccessSubject } from '../../domain/access/grant.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { Services } from '../services.js';
import type { Caller } from './caller.js';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** What has to be allowed for anything of the kind before an operation looks at one thing. */
export interface Needs {
  readonly action: AccessAction;
  readonly subject: AccessSubject;
}

/** An answer as JSON of a schema, as a file of a media type, or without a content. */
export type AnswerSpec = {
  readonly says: LocalizedText;
  /** It has an ETag, which comes back in `If-Match`. */
  readonly versioned?: true;
} & ({ readonly json: z.ZodType } | { readonly media: string } | { readonly empty: true });

/** What a body may look like, by name: for the reference, and tried in tests. */
export type BodyExamples = Readonly<
  Record<string, { readonly says: LocalizedText; readonly value: unknown }>
>;

export type Answers = Readonly<Record<number, AnswerSpec>>;

type Headers = Readonly<Record<string, string>>;

/** What the handler itself has sent: a stream. */
export const sent = { sent: true } as const;

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** What a handler gives back: one of the answers that its operation declares. */
export type ReplyOf<A extends Answers> =
  | {
      readonly [S in keyof A & number]: A[S] extends { readonly json: infer Schema extends z.ZodType }
        ? { readonly status: S; readonly body: DeepReadonly<z.input<Schema>>; readonly headers?: Headers }
        : A[S] extends { readonly media: string }
          ? { readonly status: S; readonly bytes: Buffer; readonly headers?: Headers }
          : { readonly status: S; readonly headers?: Headers };
    }[keyof A & number]
  | typeof sent;

/** What a request asks, checked. */
export interface Asked<Params = unknown, Query = unknown, Body = unknown> {
  readonly caller: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version that the caller saw (`If-Match`), for operations that say `seesVersion`; else 0. */
  readonly seen: number;
  /** `Idempotency-Key`, where one was sent. */
  readonly key?: string;
  readonly now: Instant;
  readonly request: Request;
  readonly response: Response;
}

export type Tag =
  | 'account'
  | 'plans'
  | 'tasks'
  | 'reports'
  | 'periods'
  | 'papers'
  | 'files'
  | 'notices'
  | 'terms'
  | 'views'
  | 'audit'
  | 'system';

interface Spec<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, A extends Answers> {
  /** A verb and a noun: the name of the function in the typed client. */
  readonly id: string;
  readonly method: Method;
  /** Under /api/v1, with `{names}` of parameters; `{taskId}` may hold slashes. */
  readonly path: `/${string}`;
  readonly tag: Tag;
  readonly summary: LocalizedText;
  readonly needs: Needs;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly examples?: BodyExamples;
  /** Statuses of refusals beside those that follow from what it is. */
  readonly alsoRefuses?: readonly number[];
  /** The body is no JSON: the handler reads the request as a stream, of one of these media types. */
  readonly takesStream?: readonly string[];
  /** The name of the file that the body is stands in `X-File-Name`. */
  readonly namesFile?: true;
  /** Megabytes; 1 where nothing is said. */
  readonly bodyLimitInMb?: number;
  /** A text in the body is kept as it came, whatever characters it has. */
  readonly takesAnyText?: true;
  /** `If-Match` is needed, with the version of the ETag that was read. */
  readonly seesVersion?: true;
  /** Pages of Temporal's UI may ask too, with the session of whoever looks at them. */
  readonly forTemporalUi?: true;
  readonly answers: A;
  readonly handle: (
    services: Services,
    asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<ReplyOf<A>>;
}

/** One thing that the API does: routes, document, client, validation and the matrix of authorization are all made from it. */
export interface Operation
  extends Omit<Spec<z.ZodType, z.ZodType, z.ZodType, Answers>, 'handle' | 'params' | 'query' | 'body'> {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly handle: (services: Services, asked: Asked) => Promise<Reply>;
}

/** A reply of any operation. */
export type Reply =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly bytes?: Buffer;
      readonly headers?: Headers;
    }
  | typeof sent;

/** Checks an operation's types against each other and forgets them: lists hold operations of all kinds. */
export function operation<
  const A extends Answers,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(spec: Spec<Params, Query, Body, A>): Operation {
  return spec as unknown as Operation;
}
