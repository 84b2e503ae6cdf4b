'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { DeskText } from '@/lib/format/text/desk';
import type { ErrorText } from '@/lib/format/text/errors';
import { Refusal } from './command-form';
import { controlOf, RecordField, type RecordFieldSpec } from './record-field';

export type RecordFormProps = {
  /** Bound to its record in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  parts: readonly { id: string; title: string; help?: string; fields: readonly RecordFieldSpec[] }[];
  /** By the controls' names; a box that is ticked is `on`. */
  initial: Readonly<Record<string, string>>;
  submit: string;
  back?: { href: string; label: string };
  desk: Pick<DeskText, 'mend' | 'errorPrefix' | 'refusedWord'>;
  errors: ErrorText;
};

/** A record to be written down, from a description of its fields; the server checks it, with scripts or without. */
export function RecordForm({ action, parts, initial, submit, back, desk, errors }: RecordFormProps) {
  const [state, send, pending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const fields = parts.flatMap((part) => part.fields);
  const refused = refusedFields(state, fields);
  useEffect(() => {
    if (state?.ok !== false) return;
    if (!document.title.startsWith(desk.errorPrefix)) document.title = `${desk.errorPrefix}${document.title}`;
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state, desk.errorPrefix]);
  const values = state?.ok === false ? state.values : initial;
  return (
    // A new key after each refusal: what was typed is then each control's default.
    <form
      ref={form}
      key={state?.ok === false ? state.requestId : 'first'}
      action={send}
      noValidate
      className="grid gap-10"
    >
      <ErrorSummary
        title={desk.mend}
        faults={refused.map((field) => ({ field: controlOf(field), message: field.fault }))}
      />
      {refused.length === 0 && <Refusal state={state} text={{ refusedWord: desk.refusedWord, errors }} />}
      {parts.map((part) => (
        <Card key={part.id} title={part.title} className="gap-6">
          {part.help && <p className="max-w-measure text-quiet">{part.help}</p>}
          {part.fields.map((field) => (
            <RecordField key={field.name} {...{ field, values }} refused={refused.includes(field)} />
          ))}
        </Card>
      ))}
      <ButtonRow>
        <Button variant="primary" aria-disabled={pending}>
          {submit}
        </Button>
        {back && <a href={back.href}>{back.label}</a>}
      </ButtonRow>
    </form>
  );
}

/** The fields that the server named, each by the longest name that its path begins with. */
function refusedFields(state: ActionState, fields: readonly RecordFieldSpec[]): RecordFieldSpec[] {
  if (state?.ok !== false) return [];
  const named = state.issues.map(({ path }) =>
    fields
      .filter(({ name }) => path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`))
      .sort((a, b) => b.name.length - a.name.length)
      .at(0),
  );
  return fields.filter((field) => named.includes(field));
}
