import type { ReactNode } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Fields } from './choice-names';
import { Unbroken } from './unbroken';

export type ActionFormProps = {
  fields: Fields;
  /** What the button says that it does. */
  label: string;
  /** What the button is about, for who hears it without what stands above. */
  about?: string;
  /** This page's own address unless said otherwise. */
  action?: string;
  variant?: ButtonVariant;
  /** Before the button. */
  children?: ReactNode;
};

/** One button that does one thing: a form of its own, so that nothing else is sent with it. */
export function ActionForm({ fields, label, about, action, variant = 'quiet', children }: ActionFormProps) {
  return (
    <form method="post" action={action} className="grid justify-items-start gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button variant={variant}>
        <span>
          <Unbroken>{label}</Unbroken>
          {about && <VisuallyHidden>{`, ${about}`}</VisuallyHidden>}
        </span>
      </Button>
    </form>
  );
}
