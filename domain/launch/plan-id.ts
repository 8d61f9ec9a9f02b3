import { slug } from '../text/fold.js';

/**
 * The readable id of a plan, from its title: the first five words and the last five, so that two plans of one year differ.
 * The same title gives the same id however it is typed.
 */
export function planIdOf(title: string): string {
  const words = slug(title.replace(/^\s*kế hoạch\b/iu, '')).split('-');
  const short = words.length > 10 ? [...words.slice(0, 5), ...words.slice(-5)] : words;
  return short.filter((word) => word !== '').join('-') || 'ke-hoach';
}

/** The id of one task of one accountable unit; the workflow's id is this behind `remediation-task/`. */
export function taskIdOf({
  planId,
  shortcoming,
  task,
  unit,
}: {
  planId: string;
  shortcoming: number;
  task: number;
  unit: string;
}): string {
  return `${planId}/${String(shortcoming)}.${String(task)}/${unit}`;
}
