'use client';

import { type ReactNode, useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button } from '@/components/ui/button';
import { ChoiceGroup, Radio } from '@/components/ui/choice';
import { TextArea } from '@/components/ui/field';
import { type CommandText, Refusal } from './command-form';

export type NoteFormProps = {
  /** Bound to its record in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** Tells this form's controls from those of others on the page. */
  id: string;
  text: { note: string; hint: string; missing: string; button: string; busy: string };
  words: Pick<CommandText, 'refusedWord' | 'errors'>;
  /** What is decided between; none is chosen in advance. */
  options?: { legend: string; name: string; choices: readonly { value: string; label: ReactNode }[] };
};

/** Something that is done with a reason, which whoever looks at it later reads. */
export function NoteForm({ action, id, text, words, options }: NoteFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const missing = state?.ok === false && state.code === 'invalid_input';
  const values = state?.ok === false ? state.values : {};
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
      {options && (
        <ChoiceGroup id={`${id}-${options.name}`} legend={options.legend}>
          {options.choices.map(({ value, label }) => (
            <Radio
              key={value}
              id={`${id}-${value}`}
              name={options.name}
              value={value}
              label={label}
              defaultChecked={values[options.name] === value}
            />
          ))}
        </ChoiceGroup>
      )}
      <TextArea
        id={`${id}-note`}
        name="note"
        label={text.note}
        hint={text.hint}
        error={missing && text.missing}
        rows={4}
        defaultValue={values['note'] ?? ''}
      />
      <Button aria-disabled={pending} className="justify-self-start">
        {pending ? text.busy : text.button}
      </Button>
    </form>
  );
}
