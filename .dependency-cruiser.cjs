// Who may import whom: the tables of docs/architecture.md as rules. `npm run check` runs them.

/** From top to bottom. A module imports only from a lower shelf, or its own folder. */
const shelves = [
  ['entry', ['jobs', 'cli', 'demo', 'backup']],
  ['sending', ['dispatch', 'inbound']],
  ['uses', ['campaigns', 'requests', 'registers', 'exports', 'proof']],
  ['intake', ['preferences', 'imports', 'forms', 'erasure']],
  ['deciding', ['audience', 'segments']],
  [
    'records',
    [
      'purchases',
      'contacts',
      'wordings',
      'assessments',
      'advertisers',
      'purposes',
      'families',
      'staff',
      'keys',
      'arming',
      'queue',
      'spool',
    ],
  ],
  // What the officers decided about the law itself: assessments are weighed by it.
  ['law decided', ['stance']],
  // Below the records, since bringing a person in may have to record what they refused.
  ['ledger', ['consent']],
  ['pure', ['law', 'message', 'links', 'access', 'format']],
  // Not folders but single files, directly in lib: the settings, the context, errors, hashes, the log.
  ['base', []],
];

/** Tests, and what only tests and benchmarks use, may reach for anything. */
const exempt = '\\.test\\.tsx?$|/testing/|^e2e/|^bench/';

const inside = (modules) => `^lib/(${modules.join('|')})(/|\\.tsx?$)`;
const baseFile = '^lib/[^/]+\\.tsx?$';

/** For each module, what is on its own shelf or a higher one is closed to it, but for itself. */
function shelfRules() {
  const rules = [];
  shelves.forEach(([shelf, modules], height) => {
    const higher = shelves.slice(0, height).flatMap(([, names]) => names);
    for (const module of modules) {
      // The pure modules may use each other; files that need each other are refused below.
      // The command line is what starts jobs and the demonstration; they know nothing of it.
      const free = shelf === 'pure' || module === 'cli';
      const siblings = free ? [] : modules.filter((name) => name !== module);
      const closed = [...higher, ...siblings];
      if (closed.length === 0) continue;
      rules.push({
        name: `shelf-${shelf}-${module}`,
        comment: `lib/${module} stands on the shelf "${shelf}": it imports only from lower shelves and from itself.`,
        severity: 'error',
        from: { path: inside([module]), pathNot: exempt },
        to: { path: inside(closed) },
      });
    }
  });
  const all = shelves.flatMap(([, names]) => names);
  rules.push(
    rule('shelf-base', 'The base shelf knows no other.', { path: baseFile }, { path: inside(all) }),
    rule('shelf-unknown', 'Each folder of lib stands on a shelf: name it in .dependency-cruiser.cjs.', {
      path: '^lib/[^/]+/',
      pathNot: inside(all),
    }),
  );
  return rules;
}

function rule(name, comment, from, to = {}) {
  const pathNot = [exempt, from.pathNot].flat().filter(Boolean);
  return { name, comment, severity: 'error', from: { ...from, pathNot }, to };
}

const pure = inside(['law', 'message', 'links', 'access', 'format']);
const drivers = '(^|node_modules/)(postgres|pg|pg-[^/]+|drizzle-orm|graphile-worker|nodemailer|pino)(/|$)';
const nextOrReact = '(^|node_modules/)(next|next-auth|react|react-dom|react-hook-form)(/|$)';

/** The import table, row by row. */
const tableRules = [
  rule(
    'app',
    'Pages and routes call verbs; they do not reach for the database.',
    { path: '^app/' },
    { path: '^(db|bin|bench|e2e)/', pathNot: '^db/vocabulary\\.ts$' },
  ),
  rule(
    'components-database',
    'A component shows what it is given.',
    { path: '^components/' },
    { path: '^db/', pathNot: '^db/vocabulary\\.ts$' },
  ),
  rule(
    'components-app',
    'A server action comes in as a prop.',
    { path: '^components/' },
    { path: '^(app|bin|bench|e2e)/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'components-verbs',
    'Of lib, a component knows the formats, the schemas of inputs, and types.',
    { path: '^components/' },
    { path: '^lib/', pathNot: '^lib/format/|^lib/[^/]+/schemas\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'components-request',
    'A component does not read the request.',
    { path: '^components/' },
    { path: 'node_modules/next/headers|^next/headers' },
  ),
  rule(
    'lib-upwards',
    'lib knows neither pages nor components. One command serves one of the addresses, as Next.js does.',
    { path: '^lib/', pathNot: '^lib/cli/clicks\\.ts$' },
    { path: '^(app|components|bin|bench|e2e)/' },
  ),
  rule(
    'lib-framework',
    'lib runs without Next.js and React: in jobs, commands and tests.',
    { path: '^lib/' },
    { path: nextOrReact },
  ),
  rule(
    'lib-database',
    'A verb speaks to the database through named queries and the tables (docs/decisions/0002). Migrating is for commands.',
    { path: '^lib/', pathNot: '^lib/(cli|demo|jobs|backup)/' },
    { path: '^db/', pathNot: '^db/(queries/|schema/|(client|vocabulary)\\.ts$)' },
  ),
  rule(
    'lib-entry-database',
    'As the verbs, and migrating.',
    { path: '^lib/(cli|demo|jobs|backup)/' },
    { path: '^db/', pathNot: '^db/(queries/|schema/|(client|migrate|vocabulary)\\.ts$)' },
  ),
  rule(
    'pure-database',
    'The pure modules are functions of their arguments.',
    { path: pure },
    { path: '^db/', pathNot: '^db/vocabulary\\.ts$' },
  ),
  rule(
    'pure-surroundings',
    'Neither settings, context nor log: the same arguments give the same answer.',
    { path: pure },
    { path: '^lib/(env|context|database|log)\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  rule('pure-drivers', 'No database, no network.', { path: pure }, { path: drivers }),
  rule(
    'pure-machine',
    'No files, no network, no processes.',
    { path: pure },
    { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|util|url|assert)$' },
  ),
  rule(
    'queries',
    'A query takes its transaction as a parameter and knows the tables, nothing more.',
    { path: '^db/(queries|schema)/' },
    { path: '^(lib|app|components|bin|bench|e2e)/' },
  ),
  rule(
    'vocabulary',
    'Plain words, shared with the browser.',
    { path: '^db/vocabulary\\.ts$' },
    { path: '.' },
  ),
  rule(
    'commands',
    'The commands in bin work before anything is installed.',
    { path: '^bin/' },
    { path: '^(lib|app|components|db|bench|e2e)/' },
  ),
];

module.exports = {
  forbidden: [
    ...shelfRules(),
    ...tableRules,
    {
      name: 'no-circular',
      comment: 'Of two files that need each other neither can be understood alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next/|\\.aval/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
