import type { ErrorCode, Issue } from '@/lib/errors';

/** Why an action did nothing: `unexpected` is ours to mend, and all that is shown of it is the request's id. */
export type Refusal = {
  ok: false;
  code: ErrorCode | 'unexpected';
  issues: readonly Issue[];
  requestId: string;
  /** What was typed, by the fields' names. */
  values: Readonly<Record<string, string>>;
};

export type ActionResult<T> = { ok: true; value: T } | Refusal;

/** What `useActionState` holds: null until the form is sent. */
export type ActionState<T = unknown> = ActionResult<T> | null;
