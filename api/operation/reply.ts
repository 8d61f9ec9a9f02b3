type Headers = Readonly<Record<string, string>>;

/** An answer as JSON. */
export function reply<const S extends number, B>(status: S, body: B, headers: Headers = {}) {
  return { status, body, headers };
}

/** An answer as a file. */
export function replyBytes<const S extends number>(status: S, bytes: Buffer, headers: Headers = {}) {
  return { status, bytes, headers };
}
