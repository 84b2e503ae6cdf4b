'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import type { AssessmentsText } from '@/lib/format/text/assessments';
import { type CommandText, Refusal } from './command-form';

export type RejectFormProps = {
  /** Bound to its record in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  text: AssessmentsText['reject'];
  words: Pick<CommandText, 'refusedWord' | 'errors'>;
};

/** Sends something back to its author, with the reason. */
export function RejectForm({ action, text, words }: RejectFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const missing = state?.ok === false && state.code === 'invalid_input';
  return (
    <form
      action={submit}
      noValidate
      className="grid justify-items-stretch gap-4"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {!missing && <Refusal state={state} text={words} />}
      <TextArea
        id="note"
        name="note"
        label={text.note}
        hint={text.hint}
        error={missing && text.missing}
        rows={4}
        defaultValue={state?.ok === false ? state.values['note'] : ''}
      />
      <Button aria-disabled={pending} className="justify-self-start">
        {pending ? text.busy : text.button}
      </Button>
    </form>
  );
}
