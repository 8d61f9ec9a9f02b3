import type { KnownNames } from './known-names.js';
import { phraseAt, phrases } from './phrases.js';
import { opensWithPredicate } from './predicates.js';
import { readUnitList, scanUnitsAt } from './read-unit-list.js';
import { type Token, tokensOf, wordsAt } from './tokens.js';

/** Who a dash line makes answerable, and with whom. `certain` is false where the words of a name had to be guessed. */
export type Assignment = {
  readonly units: readonly string[];
  readonly role: 'lead' | 'coordinate';
  readonly coordinators: readonly string[];
  readonly certain: boolean;
};

const orders = phrases('giao, đề nghị, yêu cầu, chỉ đạo, phân công');
const adverbs = phrases(
  'chủ động, tích cực, thường xuyên, tiếp tục, có trách nhiệm, trực tiếp, chịu trách nhiệm',
);
const leading = ['chủ', 'trì'] as const;
const joining = ['phối', 'hợp'] as const;

/** Between "phối hợp" and "với" stand at most a few words ("phối hợp chặt chẽ, thường xuyên với"). */
const widestJoiningInTokens = 6;

/** Before "chủ trì" at most this many tokens can be the name of a body that the grammar does not know. */
const longestSubjectInTokens = 24;

type Place = { readonly tokens: readonly Token[]; readonly at: number };

/** Reads the head of a dash line. `isHeader` says that plus lines follow, so that the line names units and no task. */
export function readAssignment({
  text,
  isHeader,
  known,
}: {
  text: string;
  isHeader: boolean;
  known: KnownNames;
}): Assignment {
  const tokens = tokensOf(text);
  const at = phraseAt({ tokens, at: 0, list: orders });
  const found = scanUnitsAt({ text, tokens, at, known });
  if (found.units.length > 0) {
    return {
      units: found.units,
      ...actionAt({ text, tokens, at: found.end, known }),
      certain: found.certain,
    };
  }
  const end = subjectEnd({ tokens, isHeader });
  if (end === 0) return { units: [], role: 'lead', coordinators: [], certain: true };
  const units = readUnitList({ text: text.slice(0, tokens[end - 1]?.end) });
  return { units, ...actionAt({ text, tokens, at: end, known }), certain: false };
}

/** The units that a task itself names: "Chủ trì, phối hợp với …", "Phối hợp chặt chẽ với …". */
export function readTaskCoordinators({
  text,
  known,
}: {
  text: string;
  known: KnownNames;
}): readonly string[] {
  return actionAt({ text, tokens: tokensOf(text), at: 0, known }).coordinators;
}

/** What is said after the units: "chủ trì, phối hợp với A", "phối hợp với A", or something else. */
function actionAt({ text, tokens, at, known }: Place & { text: string; known: KnownNames }): {
  role: Assignment['role'];
  coordinators: readonly string[];
} {
  let end = at + phraseAt({ tokens, at, list: adverbs });
  const leads = wordsAt({ tokens, at: end, words: leading });
  if (leads) end += leading.length;
  if (leads && wordsAt({ tokens, at: end, words: ['thực', 'hiện'] })) end += 2;
  if (leads && (tokens[end]?.lower === ',' || tokens[end]?.lower === 'và')) end += 1;
  if (!wordsAt({ tokens, at: end, words: joining })) return { role: 'lead', coordinators: [] };
  const role = leads ? 'lead' : 'coordinate';
  const withWhom = afterWith({ tokens, at: end + joining.length });
  if (withWhom === undefined) return { role, coordinators: [] };
  return { role, coordinators: scanUnitsAt({ text, tokens, at: withWhom, known }).units };
}

function afterWith({ tokens, at }: Place): number | undefined {
  for (let next = at; next < at + widestJoiningInTokens; next += 1) {
    if (tokens[next]?.lower === 'với') return next + 1;
    if (tokens[next]?.word !== true && tokens[next]?.lower !== ',') return undefined;
  }
  return undefined;
}

/** The end of a body with an unknown head: what stands before "chủ trì", or in a header before its colon. */
function subjectEnd({ tokens, isHeader }: { tokens: readonly Token[]; isHeader: boolean }): number {
  if (opensWithPredicate(tokens) || notSubject(tokens)) return 0;
  for (let at = 1; at < Math.min(tokens.length, longestSubjectInTokens); at += 1) {
    if (wordsAt({ tokens, at, words: leading })) return at;
    if (tokens[at]?.lower === ':' || tokens[at]?.lower === '.') return isHeader ? at : 0;
  }
  return isHeader && tokens.length < longestSubjectInTokens ? tokens.length : 0;
}

function notSubject(tokens: readonly Token[]): boolean {
  return phraseAt({ tokens, at: 0, list: topics }) > 0;
}

/** Openings of a topic and not of a body: "Về công tác tuyên truyền:". */
const topics = phrases('về, đối với, trong, công tác, nhóm, nhiệm vụ, giải pháp, việc, các, những');
