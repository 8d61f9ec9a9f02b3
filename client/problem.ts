/** A sentence in both languages. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** What is wrong with one field of a request. */
export interface ProblemField {
  /** `lines.3.text`; empty for the whole of it. */
  readonly field: string;
  readonly place: 'path' | 'query' | 'body' | 'header';
  /** In the language of the caller. */
  readonly message: string;
  readonly messages: Sentence;
}

/** The API refused (RFC 9457): its status, the code by which programs tell refusals apart, and its sentence in both languages. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly messages: Sentence;
  readonly fields: readonly ProblemField[];
  /** The whole of what was answered: some refusals say more. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }) {
    const title = typeof body.title === 'string' ? body.title : `HTTP ${String(status)}`;
    super(title);
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : 'unknown';
    this.messages = isSentence(body.messages) ? body.messages : { vi: title, en: title };
    this.fields = Array.isArray(body.fields) ? (body.fields as readonly ProblemField[]) : [];
    this.details = body;
  }
}

/** No answer came, or one that is not dondoc's. */
export class ApiUnreachable extends Error {}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
