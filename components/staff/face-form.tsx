'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import type { ErrorText } from '@/lib/format/text/errors';
import type { FacesText } from '@/lib/format/text/faces';
import { Refusal } from './command-form';

export type FaceFormProps = {
  /** Bound to its advertiser in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  colour: string;
  hasLogo: boolean;
  text: FacesText & { mend: string; refusedWord: string; errors: ErrorText };
};

/** An advertiser's colour and picture. */
export function FaceForm({ action, colour, hasLogo, text }: FaceFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const issues = state?.ok === false ? state.issues : [];
  const fault = (field: 'colour' | 'logo') =>
    issues.some(({ path }) => path === field) ? text.wrong[field] : undefined;
  const faults = (['colour', 'logo'] as const).flatMap((field) => {
    const message = fault(field);
    return message === undefined ? [] : [{ field, message }];
  });
  const typed = state?.ok === false ? state.values['colour'] : undefined;
  return (
    <form action={submit} noValidate className="grid gap-6">
      {faults.length > 0 ? (
        <ErrorSummary title={text.mend} faults={faults} />
      ) : (
        <Refusal state={state} text={text} />
      )}
      <TextField
        key={typed ?? colour}
        id="colour"
        name="colour"
        label={text.colour}
        hint={text.colourHint}
        error={fault('colour')}
        defaultValue={typed ?? colour}
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
      />
      <TextField
        id="logo"
        name="logo"
        type="file"
        accept="image/png,image/jpeg,image/webp"
        label={text.logo}
        hint={text.logoHint}
        error={fault('logo')}
      />
      {hasLogo && <Checkbox id="removeLogo" name="removeLogo" value="yes" label={text.removeLogo} />}
      <div>
        <Button variant="primary" aria-disabled={pending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
