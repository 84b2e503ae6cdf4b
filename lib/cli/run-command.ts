import { remark } from './answer';
import { findCommand, overview } from './commands';
import { refusalOf } from './refusals';
import { WrongUsage } from './usage';

const [REFUSED, WRONG] = [1, 2];

/** Runs one command line; answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommand(args: string[]): Promise<number> {
  if (args.length === 1 && ['help', '--help', '-h'].includes(args[0] ?? '')) {
    remark(overview());
    return 0;
  }
  const found = findCommand(args);
  if (!found) {
    remark(overview());
    return WRONG;
  }
  try {
    const { run } = await found.command.load();
    return await run(found.rest);
  } catch (error) {
    if (error instanceof WrongUsage) {
      remark(`${error.message}\nUsage: npm run --silent aval -- ${found.command.usage}`);
      return WRONG;
    }
    remark(refusalOf(error));
    return REFUSED;
  }
}
