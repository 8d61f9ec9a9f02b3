/** What a repeated sending is answered with. */
export interface KeptReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers to requests that carried a key, kept for a day, so that a sender who lost his asks again and gets it. */
export interface AnswerStore {
  /**
   * `begun`: nobody has sent this key, or whoever did has not been heard of for a minute; `running`: it is being carried out; else
   * the answer that was given, with the hash of what was asked.
   */
  beginAnswer(of: {
    /** The person and his key. */
    readonly id: string;
    /** The hash of what is asked. */
    readonly content: string;
    /** ISO, UTC. */
    readonly at: string;
  }): Promise<'begun' | 'running' | { readonly content: string; readonly reply: KeptReply }>;
  keepAnswer(of: { readonly id: string; readonly reply: KeptReply }): Promise<void>;
  dropAnswer(id: string): Promise<void>;
}
