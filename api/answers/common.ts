import { z } from 'zod';
import { rungAudiences } from '../../domain/policy/policy.js';
import { actorRoles } from '../../domain/task/actor.js';

/** Instants and dates go out as they are kept (ADR 1). */
export const instant = z.iso.datetime({ offset: true }).describe('A moment, ISO 8601.');
export const civilDate = z.iso.date().describe('A day of the calendar of Vietnam.');
export const localized = z.strictObject({ vi: z.string(), en: z.string() });
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Who acted. */
export const actorAnswer = z.strictObject({
  person: z.string(),
  role: z.enum(actorRoles),
  unit: z.string().optional(),
  leader: z.string().optional(),
  delegation: z.string().optional(),
});

export const recipientAnswer = z.strictObject({ role: z.enum(rungAudiences), id: z.string() });

/** A thing as an answer 200. */
export function ok<S extends z.ZodType>(json: S, says: { readonly vi: string; readonly en: string }) {
  return { 200: { json, says } } as const;
}

/** A thing with an ETag as an answer 200. */
export function okVersioned<S extends z.ZodType>(
  json: S,
  says: { readonly vi: string; readonly en: string },
) {
  return { 200: { json, says, versioned: true } } as const;
}
