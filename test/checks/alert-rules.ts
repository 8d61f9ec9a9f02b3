import { parse } from 'yaml';
import { readProjectFile } from '../../dev/production/compose-file.js';

/** A rule for Prometheus, as far as the tests read it. */
export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

/** The alerts that the project ships. */
export function readAlerts(): readonly Alert[] {
  const { groups } = parse(readProjectFile('ops/alerts.yml')) as {
    groups: readonly { readonly rules: readonly Alert[] }[];
  };
  return groups.flatMap(({ rules }) => rules);
}
