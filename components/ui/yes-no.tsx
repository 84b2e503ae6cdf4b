import type { ReactNode } from 'react';
import { FieldError, Hint } from './field';

export type Answer = 'yes' | 'no';

export type YesNoProps = {
  id: string;
  name: string;
  legend: ReactNode;
  /** How things stand and since when: "Since 12 May 2026, because you agreed in our newsletter form." */
  hint?: ReactNode;
  error?: ReactNode;
  yes: ReactNode;
  no: ReactNode;
  /** What the person said last; absent while they have said nothing, and then neither is chosen. */
  answer?: Answer | undefined;
  disabled?: boolean;
};

function AnswerBox(props: { id: string; name: string; value: Answer; label: ReactNode; rest: RadioState }) {
  return (
    <label
      htmlFor={props.id}
      data-answer={props.value}
      className="answer flex min-h-11 items-center gap-2.5 px-3 py-1.5"
    >
      <input id={props.id} type="radio" name={props.name} value={props.value} {...props.rest} />
      <span>{props.label}</span>
    </label>
  );
}

type RadioState = { defaultChecked: boolean; disabled: boolean | undefined };

/**
 * One question with two answers of the same weight, and a third state, not answered yet, in which neither
 * is chosen: silence is shown as silence, never as a yes.
 */
export function YesNo({ id, name, legend, hint, error, yes, no, answer, disabled }: YesNoProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const state = (value: Answer): RadioState => ({ defaultChecked: answer === value, disabled });
  return (
    <fieldset
      aria-describedby={described || undefined}
      className="grid items-center gap-x-6 gap-y-2 sm:grid-cols-[1fr_minmax(14rem,auto)]"
    >
      <legend className="font-semibold sm:col-start-1">{legend}</legend>
      {(hint || error) && (
        <div className="grid gap-1.5 sm:col-start-1">
          {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </div>
      )}
      <div className="grid auto-rows-fr grid-cols-2 gap-2 sm:col-start-2 sm:row-span-2 sm:row-start-1">
        <AnswerBox id={`${id}-yes`} name={name} value="yes" label={yes} rest={state('yes')} />
        <AnswerBox id={`${id}-no`} name={name} value="no" label={no} rest={state('no')} />
      </div>
    </fieldset>
  );
}
