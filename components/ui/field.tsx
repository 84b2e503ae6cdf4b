import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Icon } from './icon';

export type FieldText = {
  /** Names the control and its hint and error; also what the error summary links to. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Said after the label of a field that may be left empty, e.g. "(optional)". */
  optional?: ReactNode;
};

/** The attributes that tie a control to its hint and error; for a control that is not one of ours. */
function controlProps(field: Pick<FieldText, 'id' | 'hint' | 'error'>) {
  const described = [field.hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean);
  return {
    id: field.id,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(field.error ? { 'aria-invalid': true as const } : {}),
  };
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="max-w-measure text-small text-quiet">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex max-w-measure items-baseline gap-2 font-semibold text-stop">
      <Icon name="stop" className="translate-y-[0.15em]" />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint, error, then the control, in the order in which they are needed. */
function Field({ id, label, hint, error, optional, children }: FieldText & { children: ReactNode }) {
  return (
    <div
      className={`grid max-w-measure content-start gap-1.5 ${error ? 'border-s-4 border-stop ps-4' : ''}`}
      data-field={id}
    >
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-quiet"> {optional}</span>}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </div>
  );
}

type Control<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentPropsWithRef<Tag>, 'id'> &
  FieldText;

/* Splits what is said about a control from what is the control's own. */
function split<Props extends FieldText>({ id, label, hint, error, optional, ...control }: Props) {
  return { text: { id, label, hint, error, optional }, control };
}

/** One line of text. Forwards every attribute of `input`, react-hook-form's `register` included. */
export function TextField(props: Control<'input'>) {
  const { text, control } = split(props);
  return (
    <Field {...text}>
      <input type="text" {...control} {...controlProps(text)} />
    </Field>
  );
}

export function TextArea(props: Control<'textarea'>) {
  const { text, control } = split(props);
  return (
    <Field {...text}>
      <textarea rows={5} {...control} {...controlProps(text)} />
    </Field>
  );
}

/** A native list; its `option`s are the children. */
export function Select(props: Control<'select'>) {
  const { text, control } = split(props);
  return (
    <Field {...text}>
      <select {...control} {...controlProps(text)} />
    </Field>
  );
}
