const byOneself = 'to be written';

/** What the process needs beside its steps, and who brings it: told of the programs that are measured, not of all that could be built. */
export const differences: readonly (readonly string[])[] = [
  ['', 'dondoc', 'DBOS', 'Restate', 'agenda'],
  [
    'deadlines in working days, with holidays and days worked in lieu',
    'yes, the calendar is data',
    ...[byOneself, byOneself, byOneself],
  ],
  [
    'the ladder of escalation',
    'data of the plan; changed for open tasks too',
    ...['three rungs in code', 'three rungs in code', 'three rungs in code'],
  ],
  [
    'rules of sign-off: objection, new version, consent by silence, petition',
    'yes',
    ...['signature alone', 'signature alone', 'signature alone'],
  ],
  [
    'who gives a command',
    'a token and the directory; delegation, confidentiality',
    ...['whoever he says', 'whoever he says', 'whoever he says'],
  ],
  [
    'the same command twice',
    'once, by its id',
    ...[
      'once, by the key of the message',
      'once, by the key (kept a day), then by its id',
      'once, by its id in the document',
    ],
  ],
  [
    'command, its state and who has to be told',
    'one history; copies follow before the answer',
    ...[
      'one workflow; the notice is a step of it',
      'one invocation: all or nothing',
      'document, notice and job one after the other: the order and the retry are one’s own matter',
    ],
  ],
  [
    'a notice to each person concerned, in inbox and mail',
    'yes, once for each duty and rung',
    ...['a row', 'in the state of the task', 'a document'],
  ],
  [
    'lists, search, overviews',
    'yes, with rights',
    ...[byOneself, `${byOneself}; SQL over state for operators`, `${byOneself}, over documents`],
  ],
  [
    'proof of what happened, without the server',
    'hash chains, signed checkpoints, a verifier',
    ...['no', 'no', 'no'],
  ],
  ['the record lived again by other code, and compared', 'yes, before each release', ...['no', 'no', 'no']],
  [
    'code that changes under open tasks',
    'editions of rules; kept histories are replayed',
    ...[
      'patches and versions of the engine',
      'state goes on; a call in flight stays with its version',
      'documents go on; their form is one’s own matter',
    ],
  ],
  ['what is stored is encrypted', 'what Temporal holds', ...[byOneself, byOneself, byOneself]],
];

/** The other direction. */
export const betterThanDondoc: readonly (readonly string[])[] = [
  ['', 'better than dondoc'],
  [
    'DBOS',
    'no server but the PostgreSQL that one has; no worker apart, nothing to learn but functions; state, messages and own tables lie in one database, are read by SQL and go into one backup',
  ],
  [
    'Restate',
    'one program is the whole server; one writer for each task and its state come without a line of code; the program has no state and may be killed, scaled and replaced at will; the shortest of all',
  ],
  [
    'agenda',
    'whoever knows Express and MongoDB reads it; a task is a document that is queried, mended and migrated by hand; nothing has to be deterministic, and new code needs no thought of old histories',
  ],
];
