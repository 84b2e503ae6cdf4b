// `npm run drill -- NAME …`: one of the drills.
import fs from 'node:fs';
import path from 'node:path';
import { runApart } from './apart.mjs';
import { Refusal, reportFailure, root } from './project.mjs';

const [name, ...args] = process.argv.slice(2);
try {
  const known = fs
    .readdirSync(path.join(root, 'drills'))
    .flatMap((file) => /^(.*)\.ts$/.exec(file)?.[1] ?? []);
  if (!known.includes(name)) throw new Refusal(`Usage: npm run drill -- NAME, one of: ${known.join(', ')}`);
  process.exitCode = await runApart('drill', `drills/${name}.ts`, args);
} catch (error) {
  reportFailure(error);
}
