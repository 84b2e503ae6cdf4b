import type { ComponentPropsWithRef, ReactNode } from 'react';

export type CardProps = Omit<ComponentPropsWithRef<'section'>, 'title'> & {
  title: ReactNode;
  /** 2 unless the card stands inside another section. */
  level?: 2 | 3;
  /** Beside the title: a badge, a link. */
  aside?: ReactNode;
  /** A sheet of its own, edged all round: for the one thing that must be seen as a whole. */
  framed?: boolean;
  children: ReactNode;
};

/** A part of a page under its title: a hairline above, room around, no box unless `framed`. */
export function Card({ title, level = 2, aside, framed, className = '', children, ...rest }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const frame = framed ? 'border border-edge bg-leaf p-5 sm:p-7' : 'border-t border-ink pt-4';
  return (
    <section className={`grid content-start gap-4 ${frame} ${className}`} {...rest}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading className={level === 2 ? 'text-major' : 'text-minor'}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
