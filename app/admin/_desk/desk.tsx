import type { ReactNode } from 'react';
import { currentStaff, type StaffCtx } from '@/app/_server/session';
import { signOut } from '@/app/admin/sign-out/actions';
import { Frame } from '@/components/staff/frame';
import { Navigation } from '@/components/staff/navigation';
import { SearchKey } from '@/components/staff/search-key';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/db/vocabulary';
import { deskText } from '@/lib/format/text/desk';
import { names } from '@/lib/format/text/names';
import { type Place, places, placesOf } from './places';

export type DeskProps = { ctx: StaffCtx; locale: Locale; place: Place; children: ReactNode };

/** The sheet of whoever is signed in: their places in the margin, the page beside it. */
export async function Desk({ ctx, locale, place, children }: DeskProps) {
  const text = deskText[locale];
  const { role } = ctx.actor;
  const person = await currentStaff();
  const navigation = (
    <Navigation
      items={placesOf(role).map((name) => ({ href: places[name].href, label: text.places[name] }))}
      current={places[place].href}
      userName={<Address email={person?.email ?? ''} />}
      userRole={names[locale].roles[role]}
      text={{ navigation: text.navigation, home: text.home }}
      signOut={
        <form action={signOut}>
          <Button>{text.signOut}</Button>
        </form>
      }
    />
  );
  return (
    <Frame skip={text.skip} navigation={navigation}>
      <SearchKey href={places.search.href} />
      {children}
    </Frame>
  );
}

/** Where it does not fit in one line, an address is broken before its @. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf('@');
  return (
    <span className="wrap-anywhere">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
