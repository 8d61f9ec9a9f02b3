/** Which folder may import what: the table of parts in ARCHITECTURE.md, made executable. Shown to fail in test/checks. */

const folders = [
  'domain',
  'documents',
  'audit',
  'data',
  'telemetry',
  'temporal',
  'workflows',
  'activities',
  'api',
  'worker',
  'client',
  'web',
  'cli',
  'dev',
  'bench',
  'test',
];
const production =
  '^(domain|documents|audit|data|telemetry|temporal|workflows|activities|api|worker|client|web|cli)/';
const messages = ['^workflows/messages([.]ts$|/)', '^workflows/search-attributes[.]ts$'];
const messageTypes = [...messages, '^workflows/types([.]ts$|/)'];
const entries =
  '^(api/main|api/audit/examine-program|worker/(main|replay|rebuild|backup|restore|reconcile|migrate|keep-code-program|replay/part-program)|temporal/failure-converter|cli/main|web/main|workflows/(index|replay-witness|trace-headers)|dev/start|dev/build|dev/test|dev/check|bench/main|bench/frame/side-program)[.](tsx?|cjs)$';

/** A folder imports itself and what is allowed here, of all our folders. */
function layer(folder, allowed, reason) {
  return {
    name: `${folder}-layer`,
    comment: reason,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: `^(${folders.join('|')})/`, pathNot: [`^${folder}/`, ...allowed] },
  };
}

/** The package itself or a file in it, wherever node_modules lies. */
function packages(...names) {
  return `node_modules/(@types/)?(${names.join('|')})/`;
}

module.exports = {
  forbidden: [
    layer('domain', [], 'The rules of the domain are pure: they import nothing of ours but themselves.'),
    layer('documents', ['^domain/'], 'Reading and writing docx knows the domain only.'),
    layer(
      'audit',
      ['^domain/', '^documents/zip/'],
      'A verifier knows the rules and the form of a zip, nothing that runs.',
    ),
    layer('data', ['^domain/'], 'The data that is shipped has the shapes of the domain.'),
    layer(
      'telemetry',
      [],
      'How traces leave a process is one thing for all processes; it knows none of them.',
    ),
    layer(
      'temporal',
      [],
      'How payloads go to Temporal and come from it is one thing for all processes; it knows none of them.',
    ),
    layer(
      'workflows',
      ['^domain/'],
      'Workflow code is replayed for years: it carries the domain and nothing else.',
    ),
    layer(
      'activities',
      ['^domain/', '^documents/', '^audit/', '^temporal/', ...messageTypes],
      'Activities know the messages of workflows, never the workflows.',
    ),
    layer(
      'api',
      [
        '^domain/',
        '^documents/',
        '^audit/',
        '^data/',
        '^telemetry/',
        '^temporal/',
        ...messages,
        '^activities/store/',
      ],
      'The API sends messages and reads the store; it runs no workflow and no activity.',
    ),
    layer(
      'worker',
      ['^domain/directory/', '^data/', '^audit/', '^telemetry/', '^temporal/', '^workflows/', '^activities/'],
      'The worker only wires workflows to activities, and replays what they recorded.',
    ),
    layer('client', [], 'The client is made from the document of the API and knows nothing else.'),
    layer('web', ['^domain/', '^client/'], 'The page knows domain tables and the client.'),
    layer(
      'cli',
      ['^domain/', '^documents/', '^audit/', '^data/', '^client/'],
      'A command speaks to the API through the client.',
    ),
    layer(
      'dev',
      ['^cli/client', '^workflows/search-attributes[.]ts$', '^data/', '^domain/'],
      'What starts the servers knows addresses and, for its accounts, people; not the product inside.',
    ),
    layer(
      'bench',
      [
        '^domain/',
        '^audit/',
        '^data/',
        '^temporal/',
        '^workflows/',
        '^activities/',
        '^api/',
        '^worker/',
        '^cli/text-table',
        '^dev/',
        '^test/',
      ],
      'A bench drives what the programs run, with the servers and the cases of the tests.',
    ),
    {
      name: 'domain-is-pure',
      comment: 'No package and no part of Node: what is decided depends on the arguments alone.',
      severity: 'error',
      from: { path: '^domain/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'workflows-are-deterministic',
      comment: 'Of all packages a workflow may use the SDK made for it; a part of Node would break replay.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: packages('@temporalio/workflow', '@temporalio/common'),
      },
    },
    {
      name: 'audit-stands-alone',
      comment: 'A bundle is examined years later on another machine: no package but the one form of JSON.',
      severity: 'error',
      from: { path: '^audit/' },
      to: { dependencyTypes: ['npm', 'npm-no-pkg', 'npm-unknown'], pathNot: packages('canonicalize') },
    },
    {
      name: 'cli-goes-through-the-api',
      comment:
        'Rights and refusals live in the API: a command that reached Temporal or MongoDB would walk around them.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: packages('@temporalio/[^/]+', 'mongoose', 'mongodb', 'bson') },
    },
    {
      name: 'zod-at-the-edges',
      comment:
        'Outside text is checked where it comes in; inside, types are enough, and in a workflow zod costs memory.',
      severity: 'error',
      from: { pathNot: '^(api|cli|activities|test)/' },
      to: { path: packages('zod') },
    },
    {
      name: 'no-test-support-in-production',
      comment: 'What is installed for users holds neither tests nor tools of developers.',
      severity: 'error',
      from: { path: production },
      to: { path: '^(test|dev|bench)/' },
    },
    {
      name: 'no-orphan-in-production',
      comment:
        'A file that no program reaches is dead, or only tests use it: it belongs in test/ then. Declarations (.d.ts) of a package without types are imported by nobody.',
      severity: 'error',
      from: { path: entries },
      to: { path: production, pathNot: `${entries}|\\.d\\.ts$`, reachable: false },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'The image is installed with --omit=dev: such an import would fail there only.',
      severity: 'error',
      from: { path: production },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-unlisted-package',
      comment: 'A package that came with another may leave with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-missing-module',
      comment: 'An import that leads nowhere also hides what it would have broken.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(docs|test/histories|coverage|dist|bench/peers/programs)/' },
    // Type-only imports count: a layer that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
