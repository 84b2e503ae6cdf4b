// `npm run bench`: the benchmarks, all of them or one part alone.
import { runApart } from './apart.mjs';
import { reportFailure } from './project.mjs';

/** What can be measured without the rest. */
const alone = ['clicks', 'dispatch', 'append'];

const args = process.argv.slice(2);
try {
  process.exitCode = await runApart(
    'bench',
    `bench/${alone.includes(args[0]) ? `${args[0]}-only` : 'run'}.ts`,
    args,
  );
} catch (error) {
  reportFailure(error);
}
