import { notFound, redirect } from 'next/navigation';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DomainError } from '@/lib/errors';
import type { Refusal } from './action-result';

const logged = vi.hoisted(() => ({ info: vi.fn(), error: vi.fn() }));
vi.mock('@/lib/log', () => ({ log: logged }));
vi.mock('@/lib/database', () => ({ database: () => 'the database' }));
const requireStaff = vi.hoisted(() => vi.fn());
vi.mock('./session', () => ({ requireStaff }));

const { buttonAction, openAction, staffAction } = await import('./action');

const ctx = { actor: { kind: 'staff', id: 7, role: 'dpo' }, requestId: 'request-7' };

beforeEach(() => {
  vi.clearAllMocks();
  requireStaff.mockResolvedValue(ctx);
});

const form = () => {
  const data = new FormData();
  for (const [name, value] of [
    ['email', 'jeanne@example.org'],
    ['password', 'a secret'],
    ['newPassword', 'another'],
    ['$ACTION_REF_1', 'x'],
  ] as const)
    data.set(name, value);
  data.set('file', new Blob(['x']));
  return data;
};

describe('an action', () => {
  test('gets the context first, then what it was called with', async () => {
    const act = vi.fn().mockResolvedValue('done');
    expect(await staffAction(act)('bound', null)).toEqual({ ok: true, value: 'done' });
    expect(act).toHaveBeenCalledWith(ctx, 'bound', null);
  });

  test('does not run for who is not signed in', async () => {
    requireStaff.mockImplementation(async () => redirect('/admin/sign-in'));
    const act = vi.fn();
    await expect(staffAction(act)()).rejects.toMatchObject({
      digest: expect.stringContaining('/admin/sign-in'),
    });
    expect(act).not.toHaveBeenCalled();
  });

  test('before the sign-in it is nobody’s', async () => {
    const act = vi.fn();
    await openAction(act)();
    expect(act.mock.calls[0]?.[0]).toMatchObject({ actor: { kind: 'person' }, db: 'the database' });
    expect(requireStaff).not.toHaveBeenCalled();
  });

  test('hands a refusal back with what was typed, but no password', async () => {
    const issues = [{ path: 'email', message: 'wrong' }];
    const refused = staffAction(async (_ctx, _form: FormData) => {
      throw new DomainError('invalid_input', 'x', issues);
    });
    expect(await refused(form())).toEqual({
      ok: false,
      code: 'invalid_input',
      issues,
      requestId: 'request-7',
      values: { email: 'jeanne@example.org' },
    });
  });

  test('says nothing of an error that nobody foresaw, and logs it without its message', async () => {
    const failing = staffAction(async () => {
      throw new Error('insert failed for jeanne@example.org', { cause: new Error('jeanne again') });
    });
    const answer = (await failing()) as Refusal;
    expect(answer).toMatchObject({ code: 'unexpected', requestId: 'request-7' });
    expect(JSON.stringify(answer)).not.toContain('jeanne');
    expect(logged.error).toHaveBeenCalledOnce();
    expect(JSON.stringify(logged.error.mock.calls)).toContain('request-7');
    expect(JSON.stringify(logged.error.mock.calls)).not.toContain('jeanne');
  });

  test('a context that cannot be had is an error like others', async () => {
    requireStaff.mockRejectedValue(new Error('no database'));
    expect(await staffAction(async () => {})()).toMatchObject({ ok: false, code: 'unexpected' });
  });

  test.each([
    ['a redirect', () => redirect('/admin/x')],
    ['not-found', () => notFound()],
  ])('lets %s of Next’s pass', async (_what, leave) => {
    await expect(staffAction(async () => leave())()).rejects.toHaveProperty('digest');
    expect(logged.error).not.toHaveBeenCalled();
  });
});

test('a button without a state leads to the page that says why', async () => {
  const refused = openAction(async () => {
    throw new DomainError('not_allowed');
  });
  await expect(buttonAction(refused, '/admin/why')()).rejects.toMatchObject({
    digest: expect.stringContaining('/admin/why'),
  });
  await expect(
    buttonAction(
      openAction(async () => {}),
      '/admin/why',
    )(),
  ).resolves.toBeUndefined();
});
