import type { ZodOpenApiOverrideContext } from 'zod-openapi';

/** Text without control characters but tabs and line ends: no input may have others (api/operation/parse.ts). */
const printable = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$';

/** Makes of what zod says what a reader of the document needs. */
export function asRead({ jsonSchema, io }: ZodOpenApiOverrideContext): void {
  const { type, format, pattern } = jsonSchema;
  if (type !== 'string') return;
  // The format says it; the pattern of zod is four lines long.
  if (pattern !== undefined && (format === 'date' || format === 'date-time')) delete jsonSchema.pattern;
  const isFree = ![pattern, format, jsonSchema.enum, jsonSchema.const, jsonSchema['x-any-text']].some(
    (said) => said !== undefined,
  );
  if (io === 'input' && isFree) jsonSchema.pattern = printable;
}
