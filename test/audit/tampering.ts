import { signatureOf } from '../../audit/bundle-parts.js';
import { canonical, sha256 } from '../../audit/canonical.js';
import { chainOf, type Link } from '../../audit/chain.js';
import { chainOfHead, checkpointOf, type ProvenHead, proverOfHeads } from '../../audit/checkpoint.js';
import type { SigningKey } from '../../audit/keys.js';
import { type Manifest, manifestName, signatureName } from '../../audit/manifest.js';
import { openBundle } from '../../audit/open-bundle.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import { chance } from '../../domain/simulate/chance.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { auditKey, planId, strangersKey, to } from './bundles.js';

/** What a forger did, and the bundle that he hands over. */
export interface Forgery {
  readonly what: string;
  readonly bytes: Buffer;
}

type Files = Map<string, Buffer>;
type Draw = (key: string, below: number) => number;
/** How a forger covers up: not at all, by a manifest that fits, without the signature, or with one of his own. */
const covers = ['none', 'manifest', 'unsigned', 'stranger', 'insider'] as const;
type Cover = (typeof covers)[number];
/** Files of which every value is bound by more than the signature of the whole. */
const boundFiles = /(?:events\.jsonl|inputs\.jsonl|checkpoint\.json|policy\.json|calendar\.json)$/;

/** A forgery that a seed draws from an honest bundle; undefined when the draw changes nothing. */
export function forge({ bytes, seed }: { bytes: Buffer; seed: number }): Forgery | undefined {
  const opened = openBundle(bytes);
  if (!opened.ok) throw new Error('forge begins with an honest bundle');
  const files: Files = new Map(opened.files);
  const draw: Draw = (key, below) => Math.floor(chance({ seed, key }) * below);
  const cover = covers[draw('cover', covers.length)] ?? 'none';
  const kinds = Object.keys(edits) as (keyof typeof edits)[];
  const kind = kinds[draw('kind', kinds.length)] ?? 'value';
  const changed = edits[kind]({ files, draw, cover });
  if (!changed) return undefined;
  const forged = coverUp({ files: changed, cover });
  return forged.equals(bytes) ? undefined : { what: `${kind}, cover: ${cover}`, bytes: forged };
}

type Edit = (given: { files: Files; draw: Draw; cover: Cover }) => Files | undefined;

const edits = {
  value: (given) => changeFile(given, (line, draw) => changeValue({ value: line, draw })),
  date: (given) =>
    changeFile(given, (line, draw) => {
      const dates = [...line.matchAll(/20\d\d-\d\d-(\d\d)/g)];
      const date = dates[draw('date', dates.length)];
      if (!date) return line;
      const day = String((Number(date[1]) % 28) + 1).padStart(2, '0');
      return line.slice(0, date.index + 8) + day + line.slice(date.index + 10);
    }),
  order: (given) =>
    changeEvents(given, (events, draw) => {
      const place = draw('place', events.length - 1);
      const [one, other] = [events[place], events[place + 1]];
      return one && other ? events.toSpliced(place, 2, numbered(other, one), numbered(one, other)) : events;
    }),
  removed: (given) =>
    changeEvents(given, (events, draw) => renumbered(events.toSpliced(draw('place', events.length), 1))),
  added: (given) =>
    changeEvents(given, (events, draw) => {
      const place = draw('place', events.length);
      const again = events[place];
      return again ? renumbered(events.toSpliced(place, 0, again)) : events;
    }),
  cutTail: (given) => changeEvents(given, (events, draw) => events.slice(0, -1 - draw('cut', 5))),
  swappedFiles: ({ files, draw, cover }) => {
    const names = [...files.keys()].filter((name) =>
      cover === 'insider' ? boundFiles.test(name) : name !== manifestName && name !== signatureName,
    );
    const [one, other] = [names[draw('one', names.length)], names[draw('other', names.length)]];
    const [content, otherContent] = [files.get(one ?? ''), files.get(other ?? '')];
    if (one === undefined || other === undefined || !content || !otherContent) return undefined;
    return new Map([...files, [one, otherContent], [other, content]]);
  },
  removedFile: ({ files, draw }) => {
    const name = pickFile({ files, draw, bound: true });
    if (name.endsWith('checkpoint.json')) return undefined;
    return new Map([...files].filter(([other]) => other !== name));
  },
  addedFile: ({ files, draw }) => {
    const name = pickFile({ files, draw, bound: false });
    return new Map([[`${name}.txt`, files.get(name) ?? Buffer.alloc(0)] as const, ...files]);
  },
  strangersCheckpoint: ({ files, draw }) => {
    const name = [...files.keys()].find((file) => file.endsWith('checkpoint.json'));
    const { head } = JSON.parse(files.get(name ?? '')?.toString() ?? '{}') as ProvenHead;
    const heads = [{ ...head, sequence: head.sequence - draw('back', 3) }];
    const { signed } = checkpointOf({ planId, at: to, heads, log: [], key: strangersKey });
    const proven = proverOfHeads({ signed, heads })(chainOfHead(head));
    return new Map([...files, [name ?? '', Buffer.from(canonical(proven))]]);
  },
  noise: ({ files, draw }) => {
    const name = pickFile({ files, draw, bound: true });
    const content = Buffer.from(files.get(name) ?? '');
    const at = draw('at', content.length);
    content[at] = (content[at] ?? 0) ^ (1 << draw('bit', 8));
    return new Map([...files, [name, content]]);
  },
} as const satisfies Record<string, Edit>;

/** Changes one line of a file; events are then hashed again, as a forger would who knows how. */
function changeFile(
  { files, draw, cover }: { files: Files; draw: Draw; cover: Cover },
  change: (line: string, draw: Draw) => string,
): Files | undefined {
  const name = pickFile({ files, draw, bound: cover === 'insider' });
  const lines = (files.get(name) ?? Buffer.alloc(0)).toString('utf8').split('\n');
  const place = draw('line', Math.max(1, lines.length - 1));
  const changed = lines.with(place, change(lines[place] ?? '', draw)).join('\n');
  const next = new Map([...files, [name, Buffer.from(changed)]]);
  return name.endsWith('events.jsonl') && draw('rehash', 2) === 1 ? rehashed({ files: next, name }) : next;
}

function changeEvents(
  { files, draw }: { files: Files; draw: Draw },
  change: (events: readonly TaskEvent[], draw: Draw) => readonly TaskEvent[],
): Files {
  const names = [...files.keys()].filter((name) => name.endsWith('events.jsonl'));
  const name = names[draw('file', names.length)] ?? '';
  const events = change(eventsIn(files.get(name)), draw);
  return rehashed({ files: new Map([...files, [name, linesOf(events.map((event) => ({ event })))]]), name });
}

function rehashed({ files, name }: { files: Files; name: string }): Files {
  try {
    const events = eventsIn(files.get(name));
    const manifest = manifestIn(files);
    const chainId = manifest.tasks.find(({ folder }) => name.startsWith(folder))?.taskId ?? '';
    return new Map([...files, [name, linesOf(chainOf({ chainId, events }))]]);
  } catch {
    return files;
  }
}

/** One leaf of a JSON text becomes another; a text that is no JSON gets another letter. */
function changeValue({ value, draw }: { value: string; draw: Draw }): string {
  const leaves = [...value.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false)(?=[,\]}])/g)];
  const leaf = leaves[draw('leaf', leaves.length)];
  if (!leaf) return value.length === 0 ? 'x' : `${value.slice(0, -1)}${value.endsWith('x') ? 'y' : 'x'}`;
  const [text] = leaf;
  const other = text.startsWith('"')
    ? JSON.stringify(`${JSON.parse(text) as string}x`)
    : /^[tf]/.test(text)
      ? String(text === 'false')
      : String(Number(text) + 1);
  return value.slice(0, leaf.index) + other + value.slice(leaf.index + text.length);
}

function coverUp({ files, cover }: { files: Files; cover: Cover }): Buffer {
  if (cover === 'none') return zipOf(files);
  const manifest = fitting(files);
  const signers: Partial<Record<Cover, SigningKey>> = { stranger: strangersKey, insider: auditKey };
  const key = signers[cover];
  const signature = key ? Buffer.from(signatureOf({ manifest, key })) : files.get(signatureName);
  const rest = [...files].filter(([name]) => name !== manifestName && name !== signatureName);
  const last = cover === 'unsigned' || !signature ? [] : [[signatureName, signature] as const];
  return zipOf(new Map([...rest, [manifestName, Buffer.from(manifest)], ...last]));
}

/** A manifest that fits the files as they are now: every hash, and for each task the number of events and the head. */
function fitting(files: Files): string {
  const before = manifestIn(files);
  const tasks = before.tasks.map((task) => {
    try {
      const links = linksIn(files.get(`${task.folder}/events.jsonl`));
      return { ...task, events: links.length, head: links.at(-1)?.hash ?? '' };
    } catch {
      return task;
    }
  });
  const listed = [...files]
    .filter(([name]) => name !== manifestName && name !== signatureName)
    .map(([name, content]) => ({ name, sha256: sha256(content), size: content.length }));
  return canonical({ ...before, tasks, files: listed });
}

function pickFile({ files, draw, bound }: { files: Files; draw: Draw; bound: boolean }): string {
  const names = [...files.keys()].filter((name) => !bound || boundFiles.test(name));
  return names[draw('file', names.length)] ?? '';
}

function manifestIn(files: Files): Manifest {
  return JSON.parse(files.get(manifestName)?.toString('utf8') ?? '{}') as Manifest;
}

function linksIn(file: Buffer | undefined): readonly Link<TaskEvent>[] {
  const lines = file?.toString('utf8').split('\n').slice(0, -1) ?? [];
  return lines.map((line) => JSON.parse(line) as Link<TaskEvent>);
}

function eventsIn(file: Buffer | undefined): readonly TaskEvent[] {
  return linksIn(file).map(({ event }) => event);
}

function linesOf(values: readonly unknown[]): Buffer {
  return Buffer.from(values.map((value) => `${canonical(value)}\n`).join(''));
}

function numbered(event: TaskEvent, { sequence }: TaskEvent): TaskEvent {
  return { ...event, sequence };
}

function renumbered(events: readonly TaskEvent[]): readonly TaskEvent[] {
  return events.map((event, place) => ({ ...event, sequence: place + 1 }));
}

function zipOf(files: Files): Buffer {
  return writeStoredZip([...files].map(([name, content]) => ({ name, content })));
}
