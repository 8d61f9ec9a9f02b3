import { type ApiClient, answered, createApiClient, type Schemas } from '../../client/client.js';
import { ApiProblem, ApiUnreachable } from '../../client/problem.js';
import { problemIn } from '../../client/send.js';
import type { ActorRole } from '../../domain/task/actor.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { session } from './session.js';

export type Task = Schemas['Task'];
export type TaskRow = Schemas['TaskRow'];
export type Duty = TaskRow['duties'][number];
/** Who asks, with one of the roles that there are. */
export type Account = Schemas['Account'] & { readonly person: { readonly role: ActorRole } };
export type InboxNotice = Schemas['Inbox']['notices'][number];

/** The API of this site, in the name of the browser's session. */
export const api: ApiClient = createApiClient({ baseUrl: location.origin });

/** openapi-fetch 0.17 describes a readonly array as an object with the methods of one; this is the array again. */
export type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends { readonly length: number; readonly [index: number]: infer Item }
    ? readonly Whole<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Whole<T[Key]> }
      : T;

/** Awaits a call. A session that has ended is told to the whole page, which keeps what was typed. */
export async function ask<T>(call: Promise<{ data?: T | undefined }>): Promise<Whole<T>> {
  try {
    return (await answered(call)) as Whole<T>;
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.status === 401) session.end();
    throw fault;
  }
}

/** Sends a file as it is: the typed client sends JSON. Throws what the API refuses, as `ask` does. */
export async function sendFile<T>({
  path,
  file,
}: {
  path: '/files' | '/plans/text';
  file: File;
}): Promise<T> {
  const answer = await fetch(`/api/v1${path}`, {
    method: 'POST',
    body: file,
    headers: {
      'Content-Type': file.type || 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
  }).catch((fault: unknown) => {
    throw new ApiUnreachable('the file was not sent', { cause: fault });
  });
  if (answer.status === 401) session.end();
  if (!answer.ok) throw await problemIn(answer);
  return (await answer.json()) as T;
}

/** What a person is told of a fault: what went wrong and what to do. */
export function faultSentence(fault: unknown): LocalizedText {
  if (fault instanceof ApiProblem) return fault.messages;
  if (fault instanceof ApiUnreachable)
    return {
      vi: 'Không liên lạc được với máy chủ. Nội dung đã nhập vẫn được giữ trên máy này; hãy thử lại sau ít phút.',
      en: 'The server cannot be reached. What you typed is kept on this machine; try again in a few minutes.',
    };
  return {
    vi: 'Có lỗi ngoài dự kiến trên trang này; hãy tải lại trang.',
    en: 'Something unexpected went wrong on this page; reload it.',
  };
}

/** Awaits a call together with the version of what it gives: the ETag that a later change has to name. */
export async function askVersioned<T>(
  call: Promise<{ data?: T | undefined }>,
): Promise<{ readonly data: Whole<T>; readonly version: number }> {
  const data = await ask(call);
  // The client's type leaves the answer itself out.
  const { response } = (await call) as unknown as { readonly response: Response };
  return { data, version: Number(/\d+/.exec(response.headers.get('ETag') ?? '')?.[0] ?? 0) };
}
