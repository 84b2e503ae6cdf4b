import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';

export type NavigationItem = {
  href: string;
  label: ReactNode;
  /** What waits there for this person, in words ("3 to approve"). */
  waiting?: ReactNode;
};

export type NavigationProps = {
  items: readonly NavigationItem[];
  /** The `href` of the item one is in. */
  current?: string | undefined;
  userName: ReactNode;
  userRole?: ReactNode;
  text: { navigation: string; home: string };
  /** The form that signs out: a server action comes from the page. */
  signOut: ReactNode;
};

function Item({ item, current }: { item: NavigationItem; current: boolean }) {
  return (
    <li>
      <a
        href={item.href}
        aria-current={current ? 'page' : undefined}
        className="flex min-h-11 flex-wrap content-center items-baseline gap-x-3 py-1.5 ps-4 pe-3 text-ink no-underline hover:underline aria-[current]:border-s-4 aria-[current]:border-seal aria-[current]:ps-3 aria-[current]:font-semibold"
      >
        <span>{item.label}</span>
        {item.waiting && <span className="text-small font-semibold text-wait">{item.waiting}</span>}
      </a>
    </li>
  );
}

/** The margin of the staff's sheet: beside the text on a desk, above it on a phone. */
export function Navigation({ items, current, userName, userRole, text, signOut }: NavigationProps) {
  return (
    <header className="flex flex-col gap-6 border-line px-4 py-5 max-lg:border-b lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-e lg:px-5 lg:py-8">
      <a href="/admin" className="self-start px-2 text-ink no-underline" aria-label={text.home}>
        <Mark />
      </a>
      <nav aria-label={text.navigation}>
        <ul className="flex flex-wrap max-lg:gap-x-2 lg:flex-col">
          {items.map((item) => (
            <Item key={item.href} item={item} current={item.href === current} />
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-center justify-between gap-3 px-3 lg:mt-auto lg:flex-col lg:items-start">
        <p>
          <span className="block font-semibold">{userName}</span>
          {userRole && <span className="block text-small text-quiet">{userRole}</span>}
        </p>
        {signOut}
      </div>
    </header>
  );
}
