'use client';

import { startTransition, useActionState, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { ActionState } from '@/app/_server/action-result';
import { Button, ButtonRow } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { CampaignFormText } from '@/lib/format/text/campaign-form';
import type { DeskText } from '@/lib/format/text/desk';
import type { ErrorText } from '@/lib/format/text/errors';
import { type CampaignDraft, draftFields, draftOf } from './campaign-draft';
import { type Faults, faultsOf, resolveDraft } from './campaign-faults';
import { AboutPart, AudiencePart, type Choices, MessagePart } from './campaign-fields';
import { Refusal } from './command-form';

export type CampaignFormProps = {
  /** Bound to its campaign in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  initial: CampaignDraft;
  choices: Choices;
  submit: string;
  backTo: string;
  text: CampaignFormText;
  desk: Pick<DeskText, 'mend' | 'errorPrefix' | 'refusedWord'>;
  errors: ErrorText;
};

/**
 * A campaign to be written. The browser checks it by the verb's own schema when it is sent, and so does the server; without
 * scripts the server does alone.
 */
export function CampaignForm(props: CampaignFormProps) {
  const { text, desk } = props;
  const [state, submit, pending] = useActionState(props.action, null);
  // No default values here: the controls have them, and what was typed before the scripts came stays.
  const { register, handleSubmit, formState } = useForm<CampaignDraft>({
    resolver: resolveDraft,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsOf({ errors: formState.errors, state, text });
  useFaultsInSight(form, { faults, prefix: desk.errorPrefix, attempts: [formState.submitCount, state] });
  const send = handleSubmit(() => {
    if (form.current) startTransition(() => submit(new FormData(form.current ?? undefined)));
  });
  const draft = state?.ok === false ? draftOf(state.values) : props.initial;
  const parts = { register, draft, faults, text, choices: props.choices };
  return (
    <form
      ref={form}
      action={submit}
      noValidate
      className="grid gap-10"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void send(event);
      }}
    >
      <ErrorSummary
        title={desk.mend}
        faults={draftFields.flatMap((field) => {
          const message = faults[field];
          return message ? [{ field: firstControl(field, props.choices), message }] : [];
        })}
      />
      {Object.keys(faults).length === 0 && (
        <Refusal state={state} text={{ refusedWord: desk.refusedWord, errors: props.errors }} />
      )}
      <input type="hidden" name="direct" value={draft.direct} />
      <AboutPart {...parts} />
      <AudiencePart {...parts} />
      <MessagePart {...parts} />
      <ButtonRow>
        <Button variant="primary" aria-disabled={pending}>
          {pending ? text.busy : props.submit}
        </Button>
        <a href={props.backTo}>{text.back}</a>
      </ButtonRow>
    </form>
  );
}

/** The id of the control to which a fault leads: of a list of choices, the first. */
function firstControl(field: (typeof draftFields)[number], choices: Choices): string {
  if (field === 'families') return `families-${choices.families[0]?.value ?? ''}`;
  if (field === 'nature') return 'nature-commercial';
  if (field === 'advertiser' || field === 'purpose') return `${field}-first`;
  return field;
}

/** After each refused attempt: the summary has the focus, and the title says so. */
function useFaultsInSight(
  form: React.RefObject<HTMLFormElement | null>,
  { faults, prefix, attempts }: { faults: Faults; prefix: string; attempts: readonly [number, ActionState] },
) {
  const faulty = Object.keys(faults).length > 0;
  const [submitted, state] = attempts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt counts, also one with the same faults
  useEffect(() => {
    if (!faulty && state?.ok !== false) return;
    if (!document.title.startsWith(prefix)) document.title = `${prefix}${document.title}`;
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [faulty, submitted, state, form, prefix]);
}
