import type { ComponentPropsWithRef, ReactNode } from 'react';
import { FieldError, Hint } from './field';

type ChoiceProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'id'> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
};

function Choice({ kind, id, label, hint, ...input }: ChoiceProps & { kind: 'checkbox' | 'radio' }) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        id={id}
        type={kind}
        className="mt-2.5"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      {/* The label fills the row: what one aims at is 44 pixels high whatever its text. */}
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-2">
        {label}
      </label>
      {hint && (
        <div className="col-start-2 -mt-1 pb-2">
          <Hint id={`${id}-hint`}>{hint}</Hint>
        </div>
      )}
    </div>
  );
}

/** A box that is never ticked in advance where it asks for a consent. */
export function Checkbox(props: ChoiceProps) {
  return <Choice kind="checkbox" {...props} />;
}

export function Radio(props: ChoiceProps) {
  return <Choice kind="radio" {...props} />;
}

export type ChoiceGroupProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** A question whose answers are boxes or radios. The error summary links to its first answer. */
export function ChoiceGroup({ id, legend, hint, error, children }: ChoiceGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`grid max-w-measure gap-1 ${error ? 'border-s-4 border-stop ps-4' : ''}`}
      aria-describedby={described || undefined}
    >
      <legend className="font-semibold">{legend}</legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div>{children}</div>
    </fieldset>
  );
}
