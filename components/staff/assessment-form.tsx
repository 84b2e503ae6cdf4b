'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox, ChoiceGroup } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import type { AssessmentField, AssessmentFormText } from '@/lib/format/text/assessment-form';
import type { AssessmentsText, Step } from '@/lib/format/text/assessments';
import type { DeskText } from '@/lib/format/text/desk';
import type { ErrorText } from '@/lib/format/text/errors';
import {
  type AssessmentDraft,
  assessmentDraftOf,
  assessmentField,
  assessmentFields,
} from './assessment-draft';
import type { Choice } from './campaign-fields';
import { Refusal } from './command-form';

export type AssessmentFormProps = {
  /** Bound to its assessment in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  initial: AssessmentDraft;
  choices: Record<'advertisers' | 'purposes' | 'channels', readonly Choice[]>;
  /** The first day that may be chosen for the review. */
  tomorrow: string;
  submit: string;
  backTo: string;
  text: AssessmentFormText;
  steps: AssessmentsText['steps'];
  desk: Pick<DeskText, 'mend' | 'errorPrefix' | 'refusedWord'>;
  errors: ErrorText;
};

const steps: readonly Step[] = ['interest', 'necessity', 'balance', 'safeguards'];

/** An assessment to be written, checked by the server alone: its four texts are long, its boxes few. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { text, desk, choices } = props;
  const [state, submit, pending] = useActionState(props.action, null);
  const form = useRef<HTMLFormElement>(null);
  const faulty = faultyFields(state);
  const draft = state?.ok === false ? assessmentDraftOf(state.values) : props.initial;
  const error = (field: AssessmentField) => faulty.includes(field) && text.faults[field];
  useEffect(() => {
    if (state?.ok !== false) return;
    if (!document.title.startsWith(desk.errorPrefix)) document.title = `${desk.errorPrefix}${document.title}`;
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state, desk.errorPrefix]);
  return (
    <form
      ref={form}
      action={submit}
      noValidate
      className="grid gap-10"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <ErrorSummary
        title={desk.mend}
        faults={faulty.map((field) => ({ field: firstControl(field, choices), message: text.faults[field] }))}
      />
      {faulty.length === 0 && (
        <Refusal state={state} text={{ refusedWord: desk.refusedWord, errors: props.errors }} />
      )}
      <Card title={text.parts.scope} className="gap-6">
        <TextField
          id="title"
          name="title"
          label={text.labels.title}
          hint={text.hints.title}
          error={error('title')}
          autoComplete="off"
          defaultValue={draft.title}
        />
        {(['advertisers', 'purposes', 'channels'] as const).map((list) => (
          <ChoiceGroup
            key={list}
            id={list}
            legend={text.labels[list]}
            hint={list === 'channels' && text.hints.channels}
            error={error(list)}
          >
            {choices[list].map(({ value, label }) => (
              <Checkbox
                key={value}
                id={`${list}-${value}`}
                name={`${list}.${value}`}
                label={label}
                defaultChecked={draft[list].includes(value)}
              />
            ))}
          </ChoiceGroup>
        ))}
      </Card>
      <Card title={text.parts.steps} className="gap-6">
        {steps.map((step) => (
          <TextArea
            key={step}
            id={step}
            name={step}
            label={props.steps[step].title}
            hint={props.steps[step].question}
            error={error(step)}
            rows={6}
            defaultValue={draft[step]}
          />
        ))}
      </Card>
      <Card title={text.parts.review} className="gap-6">
        <TextField
          id="validUntil"
          name="validUntil"
          type="date"
          label={text.labels.validUntil}
          hint={text.hints.validUntil}
          error={error('validUntil')}
          min={props.tomorrow}
          defaultValue={draft.validUntil}
        />
      </Card>
      <ButtonRow>
        <Button variant="primary" aria-disabled={pending}>
          {pending ? text.busy : props.submit}
        </Button>
        <a href={props.backTo}>{text.back}</a>
      </ButtonRow>
    </form>
  );
}

function faultyFields(state: ActionState): AssessmentField[] {
  if (state?.ok !== false || state.code !== 'invalid_input') return [];
  const named = state.issues.flatMap(({ path }) => assessmentField(path) ?? []);
  return assessmentFields.filter((field) => named.includes(field));
}

/** The id of the control to which a fault leads: of a list of boxes, the first. */
function firstControl(field: AssessmentField, choices: AssessmentFormProps['choices']): string {
  if (field !== 'advertisers' && field !== 'purposes' && field !== 'channels') return field;
  return `${field}-${choices[field][0]?.value ?? ''}`;
}
