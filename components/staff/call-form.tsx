'use client';

import { type KeyboardEvent, type ReactNode, useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import type { CallsText } from '@/lib/format/text/calls';
import { type CommandText, Refusal } from './command-form';
import { FocusOnArrival } from './focus-on-arrival';

export type CallFormProps = {
  /** Bound to its call in the page. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  dial: { href: string; words: string };
  text: CallsText['call'];
  words: Pick<CommandText, 'refusedWord' | 'errors'> & { zone: string; objectedHelp: string };
  /** The first day of an appointment. */
  today: string;
  /** The script. */
  children: ReactNode;
};

/** The four answers that are one press each, by their keys. */
const answers = [
  { key: '1', outcome: 'reached', label: 'reached' },
  { key: '2', outcome: 'not_reached', label: 'notReached' },
  { key: '3', outcome: 'wrong_number', label: 'wrong' },
  { key: '4', outcome: 'objected', label: 'objected' },
] as const;

/** A number alone presses its answer, but not where a day or a time is being typed. */
function pressByKey(event: KeyboardEvent<HTMLDivElement>): void {
  const typing = event.target instanceof HTMLInputElement;
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  event.currentTarget.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`)?.click();
}

/**
 * The number, what to say, and how the call ended: each answer is one press and one stop of the keyboard. Works without scripts. An
 * appointment is a form of its own, so that Enter in its fields gives no other answer.
 */
export function CallForm({ dial, children, ...props }: CallFormProps) {
  const { text } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a quicker way to the buttons inside
    <div className="grid gap-8" onKeyDown={pressByKey}>
      <FocusOnArrival>
        <ButtonLink variant="primary" href={dial.href} className="text-lead tabular-nums">
          {dial.words}
        </ButtonLink>
      </FocusOnArrival>
      {/* On a desk, what to say and how it ended are in sight together. */}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        {children}
        <Card title={text.came} framed className="self-start">
          <p className="text-quiet">{text.keys}</p>
          <Answers {...props} />
          <CallBack {...props} />
          <p className="text-quiet">{text.last}</p>
        </Card>
      </div>
    </div>
  );
}

type PartProps = Omit<CallFormProps, 'dial' | 'children'>;

function Answers({ action, text, words }: PartProps) {
  const [state, submit, pending] = useActionState(action, null);
  return (
    <form
      action={submit}
      className="grid gap-3"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <Refusal state={state} text={words} />
      <div className="grid max-w-measure auto-rows-fr gap-3 sm:grid-cols-2 lg:grid-cols-1">
        {answers.map(({ key, outcome, label }) => (
          <Button
            key={key}
            name="outcome"
            value={outcome}
            data-key={key}
            aria-disabled={pending}
            aria-describedby={outcome === 'objected' ? 'objected-help' : undefined}
          >
            <kbd className="rounded-edge border border-line px-2 text-small font-normal">{key}</kbd>
            {text[label]}
          </Button>
        ))}
      </div>
      <p id="objected-help" className="text-quiet">
        {words.objectedHelp}
      </p>
    </form>
  );
}

function CallBack({ action, text, words, today }: PartProps) {
  const [state, submit, pending] = useActionState(action, null);
  const faults = state?.ok === false ? state.issues.map(({ path }) => path) : [];
  const values = state?.ok === false ? state.values : {};
  const aboutFields = faults.includes('day') || faults.includes('time');
  return (
    <form
      action={submit}
      noValidate
      className="grid max-w-measure gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <h3 className="text-minor">{text.callBack.title}</h3>
      {!aboutFields && <Refusal state={state} text={words} />}
      <p className="text-small text-quiet">{text.callBack.help}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="day"
          name="day"
          type="date"
          min={today}
          label={text.callBack.day}
          error={faults.includes('day') && text.faults.day}
          defaultValue={values['day'] ?? ''}
        />
        <TextField
          id="time"
          name="time"
          type="time"
          label={text.callBack.time}
          optional={words.zone}
          error={faults.includes('time') && text.faults.time}
          defaultValue={values['time'] ?? ''}
        />
      </div>
      <input type="hidden" name="outcome" value="call_back" />
      <Button aria-disabled={pending} className="justify-self-start">
        {text.callBack.button}
      </Button>
    </form>
  );
}
