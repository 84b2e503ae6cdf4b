import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command was not written as it must be: its usage is shown, and the exit is 2. */
export class WrongUsage extends Error {}

type Values<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: O; args: string[]; allowPositionals: true; strict: true }>
>['values'];

/**
 * Reads a command's arguments: the options given in `options`, and exactly `positionals` words.
 * @throws WrongUsage with what is wrong, in a sentence
 */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
  positionals = 0,
): { values: Values<O>; words: string[] } {
  try {
    const read = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (read.positionals.length !== positionals) {
      throw new WrongUsage(`expected ${positionals} words, got ${read.positionals.length}`);
    }
    return { values: read.values, words: read.positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(error.message);
    throw error;
  }
}

/**
 * An option that must be there.
 * @throws WrongUsage
 */
export function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new WrongUsage(`--${name} is missing`);
  return value;
}

/**
 * One of a list of words.
 * @throws WrongUsage naming the list
 */
export function oneOf<T extends string>(name: string, list: readonly T[], value: string): T {
  const found = list.find((word) => word === value);
  if (!found) throw new WrongUsage(`${name} must be one of ${list.join(', ')}`);
  return found;
}
