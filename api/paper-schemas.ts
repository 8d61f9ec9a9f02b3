import { z } from 'zod';
import type { PaperRequest } from '../domain/papers/request.js';
import { issuedKinds } from '../domain/papers/request.js';
import { period, planId, slotTexts } from './period-schemas.js';
import { wholeNumber } from './query-schemas.js';
import { id, unit } from './schemas.js';
import { typedName, typedText } from './typed-schemas.js';

const date = z.iso.date();

/** Which paper, and about what. */
export const paperAbout = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consolidatedReport'),
    period,
    version: z.int().min(1).max(100_000).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('unitReport'), period, unit }),
  z.strictObject({ kind: z.literal('urgingNote'), unit, answerBy: date.exactOptional() }),
  z.strictObject({ kind: z.literal('leaderNote'), leader: unit }),
  z.strictObject({
    kind: z.literal('direction'),
    task: id,
    direction: id,
    form: z.enum(['officialLetter', 'announcement']).default('officialLetter'),
  }),
  z.strictObject({ kind: z.literal('planWithAnnex') }),
]) satisfies z.ZodType<PaperRequest>;

const position = {
  position: typedName,
  name: typedName.exactOptional(),
  onBehalfOf: typedName.exactOptional(),
};
const signature = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none'), ...position }),
  z.strictObject({ mode: z.enum(['KT', 'TL', 'TUQ']), principalPosition: typedName, ...position }),
]);

/** What the office gives to the head; the rest is as usual for the kind. */
const head = z
  .strictObject({
    number: z.int().min(1).max(999_999).exactOptional(),
    /** With the day, or without it while the day is left open. */
    date: z.union([date, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]).exactOptional(),
    place: typedName.exactOptional(),
    signature: signature.exactOptional(),
    recipients: z.array(typedName).max(50).exactOptional(),
    addressees: z.array(typedName).max(50).exactOptional(),
  })
  .default({});

const texts = slotTexts.default({});
/** Of the request: the same again issues nothing twice. */
const requestId = z.string().min(1).max(100).exactOptional();

/** A paper that is only looked at. */
export const previewRequest = z.strictObject({ about: paperAbout, head, texts });

/** A paper that is issued. */
export const issueRequest = z.strictObject({ id: requestId, about: paperAbout, head, texts });

/** A paper in place of another; it is about the same unless it says otherwise. */
export const replaceRequest = z.strictObject({
  id: requestId,
  reason: typedText,
  about: paperAbout.exactOptional(),
  head,
  texts,
});

/** The address of an issued paper. */
export const paperParams = z.object({
  planId,
  kind: z.enum(issuedKinds),
  n: wholeNumber({ least: 1, most: 1_000_000 }),
});
