import type { ComponentPropsWithRef, ReactNode } from 'react';

/**
 * `primary`: the one thing the page is for, at most once. `quiet`: everything else, and both halves of a
 * pair. `danger`: what cannot be taken back.
 */
export type ButtonVariant = 'primary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-edge border px-5 py-2 text-center font-semibold no-underline cursor-pointer hover:underline disabled:hover:no-underline';

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border-ink bg-ink text-paper forced-color-adjust-none disabled:border-edge disabled:bg-shade disabled:text-quiet',
  quiet: 'border-ink bg-leaf text-ink',
  danger: 'border-2 border-stop bg-leaf text-stop',
};

export type ButtonProps = ComponentPropsWithRef<'button'> & { variant?: ButtonVariant };

/** A native button; `type` is `submit` unless said otherwise, as most of ours stand in a form. */
export function Button({ variant = 'quiet', className = '', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={`${BASE} ${VARIANTS[variant]} ${className}`} {...rest} />;
}

export type ButtonLinkProps = ComponentPropsWithRef<'a'> & { href: string; variant?: ButtonVariant };

/** Looks like a button, goes somewhere: never for something that writes. */
export function ButtonLink({ variant = 'quiet', className = '', ...rest }: ButtonLinkProps) {
  return <a className={`${BASE} ${VARIANTS[variant]} ${className}`} {...rest} />;
}

/**
 * Two ways that weigh the same: equal columns, both `quiet` whatever they are called, so that neither is
 * pushed. Takes the two buttons' props and not the buttons, so that a page cannot make one of them louder.
 */
export function ButtonPair(props: {
  first: Omit<ButtonProps, 'variant' | 'className'>;
  second: Omit<ButtonProps, 'variant' | 'className'>;
}) {
  return (
    <div className="grid max-w-measure auto-rows-fr gap-3 sm:grid-cols-2">
      <Button {...props.first} variant="quiet" />
      <Button {...props.second} variant="quiet" />
    </div>
  );
}

/** Buttons that belong together, the first being what most people come for. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>;
}
