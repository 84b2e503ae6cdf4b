import { randomUUID } from 'node:crypto';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { DomainError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { ActionResult, Refusal } from './action-result';
import { describeFault } from './fault';
import { requireStaff, type StaffCtx } from './session';

type Act<C extends Ctx, Given extends unknown[], T> = (ctx: C, ...given: Given) => Promise<T>;
type Action<Given extends unknown[], T> = (...given: Given) => Promise<ActionResult<T>>;

/**
 * Makes a server action of the staff's out of `act`: only who is signed in gets in, and what goes wrong comes back as a
 * state that the form shows, never as an exception of which the browser sees the text.
 */
export function staffAction<Given extends unknown[], T>(act: Act<StaffCtx, Given, T>): Action<Given, T> {
  return (...given) => settle(requireStaff, act, given);
}

/** The same for the few actions that stand before the sign-in. */
export function openAction<Given extends unknown[], T>(act: Act<Ctx, Given, T>): Action<Given, T> {
  return (...given) => settle(visitor, act, given);
}

/**
 * For a form that has no state to show a refusal in: one button. The visitor is sent to `refusedAt` where the action did
 * nothing.
 */
export function buttonAction<Given extends unknown[]>(
  action: Action<Given, void>,
  refusedAt: string,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    const result = await action(...given);
    if (!result.ok) redirect(refusedAt);
  };
}

async function visitor(): Promise<Ctx> {
  return { actor: { kind: 'person' }, now: new Date(), requestId: randomUUID(), db: database() };
}

async function settle<C extends Ctx, Given extends unknown[], T>(
  context: () => Promise<C>,
  act: Act<C, Given, T>,
  given: Given,
): Promise<ActionResult<T>> {
  let requestId: string = randomUUID();
  try {
    const ctx = await context();
    requestId = ctx.requestId;
    return { ok: true, value: await act(ctx, ...given) };
  } catch (error) {
    // Redirects and not-found are exceptions of Next's own.
    unstable_rethrow(error);
    return refuse(error, requestId, typed(given));
  }
}

function refuse(error: unknown, requestId: string, values: Refusal['values']): Refusal {
  if (error instanceof DomainError) {
    log.info({ requestId, code: error.code }, 'action refused');
    return { ok: false, code: error.code, issues: error.issues, requestId, values };
  }
  log.error({ requestId, fault: describeFault(error) }, 'action failed');
  return { ok: false, code: 'unexpected', issues: [], requestId, values };
}

/** What was typed into the form, to be shown again; a password is not. */
function typed(given: readonly unknown[]): Refusal['values'] {
  const form = given.find((value) => value instanceof FormData);
  const fields = [...(form?.entries() ?? [])].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !field[0].startsWith('$') && !/password/i.test(field[0]),
  );
  return Object.fromEntries(fields);
}
