import { buildReading } from './build-reading.js';
import { buildTree } from './build-tree.js';
import { checkForm } from './check-form.js';
import { checkText } from './check-text.js';
import { notesOf } from './notes/notes-of.js';
import { inFile } from './plan-error.js';
import type { PlanResult } from './types.js';

/**
 * Reads the text of a remediation plan (the form of the province's plans: parts A, B, C; in B numbered shortcomings). A
 * text that is no whole plan is refused with its line; what only looks wrong becomes a note, and the text stays as it is.
 * `names` are unit names to know beside those that the plan itself lists, such as those of a directory.
 */
export function readPlan({
  text,
  name,
  names = [],
}: {
  text: string;
  name?: string;
  names?: readonly string[];
}): PlanResult {
  const refused = checkText(text);
  if (refused) return { ok: false, error: inFile({ error: refused, name }) };
  const tree = buildTree({ text });
  const broken = checkForm(tree);
  if (broken) return { ok: false, error: inFile({ error: broken, name }) };
  const reading = buildReading({ tree, names });
  return { ok: true, plan: { ...reading.plan, notes: notesOf({ tree, reading }) }, tree };
}
