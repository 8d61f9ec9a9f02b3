import { z } from 'zod';

/** Someone who takes part, as colleagues see him. */
export const personAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  unit: z.string().optional(),
  leader: z.string().optional(),
});
