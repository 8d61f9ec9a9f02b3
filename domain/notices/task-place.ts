/** `7.1` for the first task of the seventh shortcoming; empty for what concerns the plan as a whole. */
export function taskPlace({
  shortcoming,
  taskNumber,
}: {
  readonly shortcoming: { readonly number: number };
  readonly taskNumber: number;
}): string {
  return taskNumber === 0 ? '' : `${String(shortcoming.number)}.${String(taskNumber)}`;
}
