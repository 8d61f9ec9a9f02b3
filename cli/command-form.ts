import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';

/** What a JSON schema says of a field, as far as a command line has to know it. */
export interface FieldSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

/** The fields of a command, from the document of the API that is asked: a newer server may have others than this program knows. */
export type CommandForms = ReadonlyMap<string, FieldSchema>;

/** The forms of the commands of a task in an OpenAPI document. */
export function commandForms(document: unknown): CommandForms {
  const body = inside(document, ['paths', '/tasks/{taskId}/commands', 'post', 'requestBody', 'content']);
  const command = inside(body, ['application/json', 'schema', 'properties', 'command']);
  const { oneOf, anyOf } = (command ?? {}) as { oneOf?: FieldSchema[]; anyOf?: FieldSchema[] };
  return new Map((oneOf ?? anyOf ?? []).map((form) => [String(form.properties?.type?.const), form]));
}

/** `--reason TEXT --units ID…`: what a command needs, for people; what may be left out stands in brackets. */
export function usageOf(form: FieldSchema): string {
  return fieldsOf(form)
    .map(({ name, schema, needed }) => {
      const usage = `--${name} ${valueWord(schema)}`;
      return needed ? usage : `[${usage}]`;
    })
    .join(' ');
}

/** The fields that were given as options, each as its schema has it. Throws CommandFailed (2) that names the option. */
export function readFields({
  form,
  args,
}: {
  form: FieldSchema;
  args: readonly string[];
}): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, texts] of optionsIn(args)) {
    const schema = schemaAt({ form, path: name.split('.') });
    if (!schema) throw unknownField({ name, form });
    setAt({ given, path: name.split('.'), value: valueOf({ name, schema, texts }) });
  }
  return given;
}

/** The fields that a command needs and that were not given. */
export function missingFields({ form, given }: { form: FieldSchema; given: object }): readonly string[] {
  return fieldsOf(form)
    .filter(({ name, needed }) => needed && !(name in given))
    .map(({ name }) => name);
}

function fieldsOf({ properties = {}, required = [] }: FieldSchema) {
  return Object.entries(properties)
    .filter(([name]) => name !== 'type')
    .map(([name, schema]) => ({ name, schema, needed: required.includes(name) }));
}

function valueWord({ type, enum: choices, format, items }: FieldSchema): string {
  if (choices) return choices.length <= 6 ? choices.join('|') : 'NAME';
  if (type === 'array') return `${items ? valueWord(items) : 'VALUE'}…`;
  if (type === 'object') return 'JSON';
  if (type === 'boolean') return 'true|false';
  if (type === 'integer' || type === 'number') return 'NUMBER';
  return format === 'date' ? 'YYYY-MM-DD' : 'TEXT';
}

function optionsIn(args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, string[]>();
  for (let at = 0; at < args.length; at += 1) {
    const [, name, joined] = /^--([\w.]+)(?:=(.*))?$/su.exec(args[at] ?? '') ?? [];
    if (name === undefined) throw strayWord(args[at] ?? '');
    if (joined === undefined) at += 1;
    const value = joined ?? args[at];
    if (value === undefined) throw noValue(name);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return options;
}

function schemaAt({ form, path }: { form: FieldSchema; path: readonly string[] }): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>((schema, name) => schema?.properties?.[name], form);
}

function setAt({
  given,
  path,
  value,
}: {
  given: Record<string, unknown>;
  path: readonly string[];
  value: unknown;
}): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) given[name] = value;
  else {
    const inner = (given[name] ?? {}) as Record<string, unknown>;
    given[name] = inner;
    setAt({ given: inner, path: rest, value });
  }
}

function valueOf({
  name,
  schema,
  texts,
}: {
  name: string;
  schema: FieldSchema;
  texts: readonly string[];
}): unknown {
  if (schema.type === 'array' && schema.items?.type !== 'object')
    return texts
      .flatMap((text) => text.split(','))
      .filter((text) => text !== '')
      .map((text) => valueOf({ name, schema: schema.items ?? {}, texts: [text] }));
  const text = texts.at(-1) ?? '';
  switch (schema.type) {
    case 'integer':
    case 'number':
      if (!/^-?\d+(\.\d+)?$/.test(text)) throw badValue({ name, text, word: valueWord(schema) });
      return Number(text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw badValue({ name, text, word: valueWord(schema) });
      return text === 'true';
    case 'object':
    case 'array':
      return jsonOf({ name, text });
    default:
      return text;
  }
}

/** JSON that was typed. Throws CommandFailed (2). */
export function jsonOf({ name, text }: { name: string; text: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badValue({ name, text: text.length > 60 ? `${text.slice(0, 60)}…` : text, word: 'JSON' });
  }
}

function inside(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  );
}

function refused(sentence: LocalizedText): CommandFailed {
  return new CommandFailed({ exitCode: 2, sentence });
}

function unknownField({ name, form }: { name: string; form: FieldSchema }): CommandFailed {
  const usage = usageOf(form);
  return refused({
    vi: `Lệnh này không có mục --${name}; các mục: ${usage || 'không có'}.`,
    en: `This command has no field --${name}; its fields: ${usage || 'none'}.`,
  });
}

function badValue({ name, text, word }: { name: string; text: string; word: string }): CommandFailed {
  return refused({
    vi: `--${name}: "${text}" không phải ${word}.`,
    en: `--${name}: "${text}" is no ${word}.`,
  });
}

function noValue(name: string): CommandFailed {
  return refused({ vi: `--${name} thiếu giá trị.`, en: `--${name} lacks its value.` });
}

function strayWord(word: string): CommandFailed {
  return refused({
    vi: `Không hiểu "${word}"; mỗi mục viết --tên giá-trị, giá trị có dấu cách thì đặt trong ngoặc kép.`,
    en: `"${word}" is not understood; a field is written --name value, with quotes around a value that has spaces.`,
  });
}
