'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { useFaultsInSight } from '@/app/admin/_access/faults-in-sight';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import type { StaffAccessText } from '@/lib/format/text/staff-access';
import { signInFaults } from './faults';

export type SignInFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  text: StaffAccessText;
};

/** Address and password. Works without scripts; with them, it stays where it is while it waits. */
export function SignInForm({ action, text }: SignInFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const faults = signInFaults(state, text);
  const form = useFaultsInSight(state);
  const errorOf = (field: string) => faults.find((fault) => fault.field === field && !fault.general)?.message;
  return (
    <form ref={form} action={submit} noValidate className="grid gap-6">
      <ErrorSummary title={text.mend} faults={faults} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={text.email}
        error={errorOf('email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state?.ok === false ? state.values['email'] : undefined}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={text.password}
        error={errorOf('password')}
        autoComplete="current-password"
      />
      <Button variant="primary" aria-disabled={pending} className="justify-self-start">
        {text.signIn.submit}
      </Button>
    </form>
  );
}
