import { z } from 'zod';
import type { LocalizedText } from '../../domain/text/localized.js';
import { type FieldProblem, Problem } from '../problem.js';

const vietnamese = z.locales.vi().localeError;
const english = z.locales.en().localeError;

/** A rule of our own says what is wrong in both languages: give it as `params` of the issue. */
export function ownWords(messages: LocalizedText) {
  return { code: 'custom', message: messages.en, params: { messages } } as const;
}

/** What a schema makes of an input. Throws Problem 422 that names each field in both languages. */
export function parseInput({
  schema,
  input,
  place,
  anyText = false,
}: {
  schema: z.ZodType;
  input: unknown;
  place: FieldProblem['place'];
  anyText?: boolean;
}): unknown {
  const unprintable = anyText ? undefined : unprintableIn(input);
  if (unprintable) throw invalidInput([{ ...unprintable, place }]);
  const parsed = schema.safeParse(input, { error: english });
  if (parsed.success) return parsed.data;
  const inVietnamese = schema.safeParse(input, { error: vietnamese });
  return refuse({ en: parsed.error.issues, vi: inVietnamese.error?.issues ?? [], place });
}

function refuse({
  en,
  vi,
  place,
}: {
  en: readonly z.core.$ZodIssue[];
  vi: readonly z.core.$ZodIssue[];
  place: FieldProblem['place'];
}): never {
  throw invalidInput(
    en.flatMap((issue, at) => {
      const own = issue.code === 'custom' ? (issue.params?.messages as LocalizedText | undefined) : undefined;
      const messages = own ?? { vi: vi[at]?.message ?? issue.message, en: issue.message };
      const paths =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => ({ field: path.map(String).join('.'), messages, place }));
    }),
  );
}

/** Fields that cannot be taken. */
export function invalidInput(fields: readonly FieldProblem[]): Problem {
  const names = [...new Set(fields.map(({ field, place }) => field || place))].join(', ');
  return new Problem({
    status: 422,
    code: 'invalidInput',
    sentence: { vi: `Dữ liệu gửi lên chưa đúng: ${names}.`, en: `Invalid input: ${names}.` },
    fields,
  });
}

const deepest = 40;
const tooDeepWords: LocalizedText = { vi: 'Lồng nhau quá sâu.', en: 'Nested too deeply.' };
const unprintableWords: LocalizedText = {
  vi: 'Có ký tự điều khiển hoặc nửa ký tự; hãy xóa chúng hoặc dán lại dưới dạng văn bản thuần.',
  en: 'Control characters or half characters are not text; remove them or paste plain text.',
};

/** Control characters but tabs and line ends, and half characters, which no document could hold: anywhere in an input. */
function unprintableIn(
  input: unknown,
  path: readonly string[] = [],
): Omit<FieldProblem, 'place'> | undefined {
  if (typeof input === 'string')
    return /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(input)
      ? { field: path.join('.'), messages: unprintableWords }
      : undefined;
  if (typeof input !== 'object' || input === null) return undefined;
  if (path.length > deepest) return { field: path.slice(0, 5).join('.'), messages: tooDeepWords };
  for (const [key, value] of Object.entries(input)) {
    const found = unprintableIn(key) ?? unprintableIn(value, [...path, key]);
    if (found) return { ...found, field: found.field || [...path, 'key'].join('.') };
  }
  return undefined;
}
