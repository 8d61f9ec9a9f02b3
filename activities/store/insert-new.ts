/** Runs a write of which some or all may have been made before. */
export async function insertNew(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (fault) {
    if (!onlyDuplicates(fault)) throw fault;
  }
}

function onlyDuplicates(fault: unknown): boolean {
  const { code, writeErrors } = fault as { code?: unknown; writeErrors?: unknown };
  const codes = Array.isArray(writeErrors)
    ? writeErrors.map((error: { code?: unknown }) => error.code)
    : [code];
  return codes.every((each) => each === 11_000);
}
