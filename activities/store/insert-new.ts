/**
 * Runs a write of which some or all may have been made before. False when something of it was there already. Whatever else the
 * server or the way to it had to say is thrown: it is not known then what was written.
 */
export async function insertNew(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (fault) {
    if (!placesThatStood(fault)) throw fault;
    return false;
  }
}

const duplicate = 11_000;

/**
 * Where, among many writes, something stood already, by place; undefined where the fault says anything else too. Of one write that
 * was no bulk there is no place to tell. A connection that broke in the middle of many documents has a list of errors too, and it is empty or holds what an earlier part
 * had found: only the code of the whole tells.
 */
export function placesThatStood(fault: unknown): readonly number[] | undefined {
  const {
    code,
    writeErrors = [],
    result,
  } = fault as {
    code?: unknown;
    writeErrors?: object | readonly object[];
    result?: { getWriteConcernError?: () => unknown };
  };
  const each: readonly { code?: unknown; index?: number }[] = [writeErrors].flat();
  const isAll =
    code === duplicate &&
    each.every((error) => error.code === duplicate) &&
    result?.getWriteConcernError?.() === undefined;
  return isAll ? each.map(({ index = 0 }) => index) : undefined;
}
