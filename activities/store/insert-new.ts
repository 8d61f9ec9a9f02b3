/** Runs a write of which some or all may have been made before. False when something of it was there already. */
export async function insertNew(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (fault) {
    if (!onlyDuplicates(fault)) throw fault;
    return false;
  }
}

function onlyDuplicates(fault: unknown): boolean {
  const { code, writeErrors } = fault as { code?: unknown; writeErrors?: unknown };
  const codes = Array.isArray(writeErrors)
    ? writeErrors.map((error: { code?: unknown }) => error.code)
    : [code];
  return codes.every((each) => each === 11_000);
}
