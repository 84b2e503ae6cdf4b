'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { useFaultsInSight } from '@/app/admin/_access/faults-in-sight';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import type { StaffAccessText } from '@/lib/format/text/staff-access';
import { choiceFaults } from './faults';

export type ChooseFormProps = {
  /** Bound to its link in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** The address that password managers keep the password with; null for the first administrator, who gives one. */
  email: string | null;
  text: StaffAccessText;
};

/** A password, and the first administrator's address. */
export function ChooseForm({ action, email, text }: ChooseFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const faults = choiceFaults(state, text);
  const form = useFaultsInSight(state);
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <form ref={form} action={submit} noValidate className="grid gap-6">
      <ErrorSummary title={text.mend} faults={faults} />
      {email === null ? (
        <>
          <input type="hidden" name="first" value="yes" />
          <TextField
            id="email"
            name="email"
            type="email"
            label={text.email}
            hint={text.choose.emailHint}
            error={errorOf('email')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={state?.ok === false ? state.values['email'] : undefined}
          />
        </>
      ) : (
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      )}
      <TextField
        id="password"
        name="password"
        type="password"
        label={text.password}
        hint={text.choose.passwordHint}
        error={errorOf('password')}
        autoComplete="new-password"
      />
      <Button variant="primary" aria-disabled={pending} className="justify-self-start">
        {text.choose.submit}
      </Button>
    </form>
  );
}
