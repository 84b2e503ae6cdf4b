'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ErrorText } from '@/lib/format/text/errors';

export type CommandText = {
  button: string;
  /** While the server works. */
  busy?: string | undefined;
  refusedWord: string;
  errors: ErrorText;
};

export type CommandFormProps = {
  /** Bound to its record in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  text: CommandText;
  variant?: ButtonVariant;
  /** Which of several like it the button is about; heard, not seen. */
  about?: string;
  /** Hidden values, or what the command will do. */
  children?: ReactNode;
};

/** One button that does one thing, and says at its place why it did not. Works without scripts. */
export function CommandForm({ action, text, variant = 'quiet', about, children }: CommandFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const form = useTyped(state);
  return (
    <form
      ref={form}
      action={submit}
      className="grid justify-items-start gap-3"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <Refusal state={state} text={text} />
      {children}
      <Button variant={variant} aria-disabled={pending}>
        {pending ? (text.busy ?? text.button) : text.button}
        {about && <VisuallyHidden>: {about}</VisuallyHidden>}
      </Button>
    </form>
  );
}

/** A form that an action has refused is emptied by React: what was typed is put back. */
function useTyped(state: ActionState) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.ok !== false) return;
    for (const [name, value] of Object.entries(state.values)) {
      const field = form.current?.elements.namedItem(name);
      if (
        field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && !TICKED.has(field.type))
      ) {
        field.value = value;
      }
    }
  }, [state]);
  return form;
}

const TICKED: ReadonlySet<string> = new Set(['radio', 'checkbox', 'file', 'hidden']);

/** Why the action did nothing, as a sentence. */
export function Refusal({
  state,
  text,
}: {
  state: ActionState;
  text: Pick<CommandText, 'refusedWord' | 'errors'>;
}) {
  if (state?.ok !== false) return null;
  return (
    <Notice kind="stop" word={text.refusedWord} live>
      <p>{text.errors[state.code].replace('{id}', state.requestId)}</p>
    </Notice>
  );
}
