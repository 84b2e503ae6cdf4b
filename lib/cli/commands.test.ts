import { DrizzleQueryError } from 'drizzle-orm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DomainError, errorStatus } from '../errors';
import { commands, findCommand, overview } from './commands';
import { refusalOf } from './refusals';
import { runCommand } from './run-command';
import { oneOf, readArguments, required, WrongUsage } from './usage';

describe('a command', () => {
  test.each(Object.keys(commands))('%s is found, and its usage begins with it', (name) => {
    expect(findCommand([...name.split(' '), '--option'])).toEqual({
      command: commands[name],
      rest: ['--option'],
    });
    expect(commands[name]?.usage.startsWith(name)).toBe(true);
  });

  test.each([[[]], [['nonsense']], [['api-key']], [['law']], [['constructor']], [['staff', 'remove']]])(
    '%j is none',
    (args) => {
      expect(findCommand(args)).toBeNull();
    },
  );

  test('all but our own are listed', () => {
    for (const { usage, internal } of Object.values(commands)) {
      expect(overview().includes(`  ${usage}\n`)).toBe(!internal);
    }
  });
});

describe('arguments', () => {
  const options = { name: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

  test('options and words in any order', () => {
    const read = readArguments(['contacts', '--dry-run', 'a file.csv', '--name=x'], options, 2);
    expect(read.words).toEqual(['contacts', 'a file.csv']);
    expect({ ...read.values }).toEqual({ 'dry-run': true, name: 'x' });
  });

  test.each([[['--bogus']], [['--name']], [['a', 'b', 'c']], [['--dry-run=yes', 'a', 'b']]])(
    '%j are wrong',
    (args) => {
      expect(() => readArguments(args, options, 2)).toThrow(WrongUsage);
    },
  );

  test('what must be there, and be one of a list', () => {
    expect(required('name', 'x')).toBe('x');
    expect(() => required('name', undefined)).toThrow('--name is missing');
    expect(() => required('name', '')).toThrow(WrongUsage);
    expect(oneOf('--role', ['a', 'b'], 'b')).toBe('b');
    expect(() => oneOf('--role', ['a', 'b'], 'c')).toThrow('--role must be one of a, b');
  });
});

describe('a refusal is one sentence', () => {
  test.each(Object.keys(errorStatus) as (keyof typeof errorStatus)[])('%s', (code) => {
    expect(refusalOf(new DomainError(code))).toMatch(/^[A-Z][^\n]+\.$/);
  });

  test('it names what was wrong', () => {
    const error = new DomainError('invalid_input', 'x', [{ path: 'email', message: 'is no address' }]);
    expect(refusalOf(error)).toBe('What was given cannot be used (email: is no address).');
    expect(refusalOf(new DomainError('unknown_family', 'lamps'))).toBe('There is no such family (lamps).');
  });

  test('a database’s code is looked for in the causes', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(refusalOf(new Error('Failed query', { cause: refused }))).toMatch(/^The database does not answer/);
  });

  test('a failed statement does not show its values', () => {
    const cause = Object.assign(new Error('x'), { code: '23505' });
    const failed = new DrizzleQueryError('insert', ['jeanne@example.org'], cause);
    expect(failed.message).toContain('jeanne');
    expect(refusalOf(failed)).toBe('The database refused a statement (23505).');
    const twice = Object.assign(new Error('type "act" already exists'), { code: '42710' });
    expect(refusalOf(new DrizzleQueryError('create type', [], twice))).toContain('type "act" already exists');
  });
});

describe('wrong usage', () => {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  afterEach(() => vi.clearAllMocks());

  test.each([
    [[]],
    [['nonsense']],
    [['law', 'check', 'now']],
    [['staff', 'create', '--email', 'a@example.org']],
    [['staff', 'create', '--email', 'a@example.org', '--role', 'owner']],
    [['api-key', 'create', '--name', '', '--role', 'dpo']],
    [['decide', '--advertiser', 'a', '--bogus']],
  ])('%j exits with 2 and shows the usage, on standard error alone', async (args) => {
    expect(await runCommand(args)).toBe(2);
    expect(out).not.toHaveBeenCalled();
    expect(err.mock.calls.join('')).toContain('Usage: npm run --silent aval -- ');
  });

  test.each([['help'], ['--help'], ['-h']])('%s is no mistake', async (word) => {
    expect(await runCommand([word])).toBe(0);
  });
});
