import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { authenticateKey } from '../keys/authenticate';
import { linkHolder } from '../staff/links';

const root = path.resolve(import.meta.dirname, '../..');
let made: TestDatabase;

beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

type Said = { code: number; stdout: string; stderr: string };

/** Runs the command line as `npm run aval` does, in a process of its own. */
async function aval(args: string[], settings: Record<string, string> = {}): Promise<Said> {
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'test',
    DATABASE_URL: made.url,
    AVAL_SECRET: 'a secret of the tests, long enough for them',
    APP_URL: 'https://choices.example.org',
    AVAL_DATA_DIR: '/tmp',
    ...settings,
  } as const;
  const program = ['--import', 'tsx', path.join(root, 'lib/cli/main.ts'), ...args];
  const ran = promisify(execFile)(process.execPath, program, { cwd: root, env });
  return ran.then(
    (said) => ({ ...said, code: 0 }),
    ({ code, stdout, stderr }: Said) => ({ code, stdout, stderr }),
  );
}

async function withPool<T>(work: (db: ReturnType<typeof openPool>) => Promise<T>): Promise<T> {
  const pool = openPool(made.url, { max: 1 });
  return work(pool).finally(() => pool.$client.end());
}

describe('what a command says', () => {
  test('a key, alone on its line, that works', async () => {
    const { code, stdout } = await aval(['api-key', 'create', '--name', 'Shop', '--role', 'marketer']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^aval_[\w-]{43}\n$/);
    expect(await withPool((db) => authenticateKey(db, stdout.trim()))).toMatchObject({ role: 'marketer' });
  });

  test('a link, alone on its line, that works', async () => {
    const { code, stdout } = await aval(['staff', 'create', '--email', 'Ada@example.org', '--role', 'dpo']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^https:\/\/choices\.example\.org\/admin\/choose-password\/[\w-]{43}\n$/);
    const token = stdout.trim().split('/').at(-1) ?? '';
    expect(await withPool((db) => linkHolder(db, token, new Date()))).toMatchObject({
      email: 'ada@example.org',
    });
  });

  test('how to set up the first administrator, and where the mail goes', async () => {
    const { code, stdout } = await aval(['prepare']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/https:\/\/choices\.example\.org\/admin\/choose-password\/[\w-]{43}/);
    expect(stdout).toContain('the outbox: https://choices.example.org/admin/outbox');
    const withMail = await aval(['prepare'], { SMTP_URL: 'smtp://someone:secret@mail.example.org:2525' });
    expect(withMail.stdout).toContain('mail.example.org:2525');
    expect(withMail.stdout).not.toContain('secret');
  });

  test('nothing, when the database is already of this version', async () => {
    expect(await aval(['migrate'])).toMatchObject({ code: 0, stdout: '' });
  });

  test('what is wrong: no worker, and a mail server that does not answer', async () => {
    const { code, stdout } = await aval(['doctor'], { SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/No worker/);
    expect(stdout).toMatch(/SMTP_URL/);
    expect(stdout).not.toMatch(/migrat/);
  });
});

describe('exits', () => {
  test.each([
    [['staff', 'create', '--email', 'a\uff20example.org', '--role', 'dpo'], /email/],
    [['decide', '--advertiser', 'a', '--channel', 'email', '--purpose', 'p', '--families', 'f'], /no such/],
  ])('1 with one sentence for %j', async (args, sentence) => {
    const { code, stdout, stderr } = await aval(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('1 for settings that cannot be used, by name', async () => {
    const { code, stderr } = await aval(['migrate'], { AVAL_SECRET: 'short' });
    expect(code).toBe(1);
    expect(stderr).toContain('AVAL_SECRET');
  });
});
