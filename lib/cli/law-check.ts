import { checkLaw } from '../law/check';
import { sayJson } from './answer';
import { readArguments } from './usage';

export async function run(args: string[]): Promise<number> {
  readArguments(args, {});
  const report = checkLaw();
  sayJson(report);
  return report.findings.length === 0 ? 0 : 1;
}
