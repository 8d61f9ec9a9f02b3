import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.js';
import { api, ask, sendFile } from './api.js';

export type Preview = Schemas['PlanPreview'];
export type OpenName = Preview['openNames'][number];

/** What a name means that stands for no unit, in one shortcoming. */
export interface Naming {
  readonly shortcoming: number;
  readonly name: string;
  readonly units: readonly string[];
}

/** A text with the names that were filled in so far. */
export interface PlanRequest {
  readonly text: string;
  readonly planId?: string;
  readonly namings: readonly Naming[];
}

export function previewPlan({ text, planId, namings }: PlanRequest) {
  return ask(api.POST('/plans/preview', { body: { text, ...idIn(planId), namings: filled(namings) } }));
}

export function launchPlan({ text, planId, namings }: PlanRequest) {
  return ask(api.POST('/plans', { body: { text, ...idIn(planId), namings: filled(namings) } }));
}

/** The text in a plan's file, plain or .docx. */
export async function textOfFile(file: File): Promise<string> {
  return (await sendFile<{ readonly text: string }>({ path: '/plans/text', file })).text;
}

/** How far a launch is, asked for anew until it is done. */
export function launchQuery(planId: string) {
  return queryOptions({
    queryKey: ['launch', planId],
    queryFn: () => ask(api.GET('/plans/{planId}/launch', { params: { path: { planId } } })),
    refetchInterval: ({ state: { data } }) => (data?.done ? false : 700),
  });
}

function idIn(planId: string | undefined) {
  return planId === undefined || planId === '' ? {} : { planId };
}

function filled(namings: readonly Naming[]) {
  return namings.filter(({ units }) => units.length > 0).map((one) => ({ ...one, units: [...one.units] }));
}
