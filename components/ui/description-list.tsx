import type { ReactNode } from 'react';

export type Description = { id: string; term: ReactNode; value: ReactNode };

/** What is known of one thing: a term and its value a line, as on the head of a letter. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="border-t border-line">
      {items.map((item) => (
        <div
          key={item.id}
          className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[minmax(9rem,1fr)_2.4fr]"
        >
          <dt className="font-normal text-quiet">{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
