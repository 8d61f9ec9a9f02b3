import type { Finding } from './finding.js';
import { mailFindings } from './mail-rules.js';
import type { ObservedHealth } from './observed.js';
import { placeFindings } from './place-rules.js';
import { serverFindings } from './server-rules.js';
import { workFindings } from './work-rules.js';

/** What is well and what is wrong, in words: the one place that says so, for the page, the command and the API. */
export function healthFindings(seen: ObservedHealth): readonly Finding[] {
  return [...placeFindings(seen), ...serverFindings(seen), ...workFindings(seen), ...mailFindings(seen)];
}
