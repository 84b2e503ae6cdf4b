'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button } from '@/components/ui/button';
import { ChoiceGroup, Radio } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import type { CampaignNextText } from '@/lib/format/text/campaign-next';
import { type CommandText, Refusal } from './command-form';

export type ScheduleFormProps = {
  /** Bound to its campaign in the page: bound here, a form sent without scripts hangs the server. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  text: CampaignNextText['next']['schedule'];
  command: CommandText;
  /** Proposed for "later", in Paris. */
  proposed: { day: string; time: string };
  /** The first day that may be chosen. */
  today: string;
};

/** When a campaign goes out: now, or on a day and at a time that clocks in Paris show. Neither is chosen in advance. */
export function ScheduleForm({ action, text, command, proposed, today }: ScheduleFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const values = state?.ok === false ? state.values : {};
  const missing = state?.ok === false && state.code === 'invalid_input';
  return (
    <form
      action={submit}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {!missing && <Refusal state={state} text={command} />}
      <ChoiceGroup id="when" legend={text.legend} error={missing && text.missing}>
        <Radio
          id="when-now"
          name="when"
          value="now"
          label={text.now}
          hint={text.nowHint}
          defaultChecked={values['when'] === 'now'}
        />
        <Radio
          id="when-later"
          name="when"
          value="later"
          label={text.later}
          defaultChecked={values['when'] === 'later'}
        />
        <div className="grid gap-4 ps-9 sm:grid-cols-2">
          <TextField
            id="day"
            name="day"
            type="date"
            label={text.day}
            min={today}
            defaultValue={values['day'] ?? proposed.day}
          />
          <TextField
            id="time"
            name="time"
            type="time"
            label={text.time}
            optional={text.zone}
            defaultValue={values['time'] ?? proposed.time}
          />
        </div>
      </ChoiceGroup>
      <Button variant="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? command.busy : command.button}
      </Button>
    </form>
  );
}
