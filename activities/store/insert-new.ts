/**
 * Runs a write of which some or all may have been made before. False when something of it was there already. Whatever else the
 * server or the way to it had to say is thrown: it is not known then what was written.
 */
export async function insertNew(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (fault) {
    if (!onlyDuplicates(fault)) throw fault;
    return false;
  }
}

const duplicate = 11_000;

/**
 * A connection that broke in the middle of many documents has a list of errors too, and it is empty or holds what an earlier part
 * had found: only the code of the whole tells.
 */
function onlyDuplicates(fault: unknown): boolean {
  const {
    code,
    writeErrors = [],
    result,
  } = fault as {
    code?: unknown;
    writeErrors?: unknown;
    result?: { getWriteConcernError?: () => unknown };
  };
  const each = Array.isArray(writeErrors) ? writeErrors : [writeErrors];
  return (
    code === duplicate &&
    each.every((error: { code?: unknown }) => error.code === duplicate) &&
    result?.getWriteConcernError?.() === undefined
  );
}
