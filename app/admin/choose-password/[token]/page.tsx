import type { Metadata } from 'next';
import { readerLocale } from '@/app/_server/language';
import { Entrance } from '@/app/admin/_access/entrance';
import { ButtonLink } from '@/components/ui/button';
import { database } from '@/lib/database';
import { staffAccessText } from '@/lib/format/text/staff-access';
import { linkHolder } from '@/lib/staff/links';
import { keepPassword } from './actions';
import { ChooseForm } from './form';

export async function generateMetadata(): Promise<Metadata> {
  // The token stands in this page's address: it goes to no other site, and our own forms still say whence they come.
  return { title: staffAccessText[await readerLocale()].choose.title, referrer: 'same-origin' };
}

export default async function ChoosePasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [locale, holder] = await Promise.all([readerLocale(), linkHolder(database(), token, new Date())]);
  const text = staffAccessText[locale];
  if (!holder) {
    return (
      <Entrance locale={locale} skip={text.skip} title={text.choose.deadTitle} lead={text.choose.deadLead}>
        <p>{text.choose.deadHelp}</p>
        <p>
          <ButtonLink href="/admin/sign-in">{text.choose.toSignIn}</ButtonLink>
        </p>
      </Entrance>
    );
  }
  const { title, titleFirst, lead, leadFirst } = text.choose;
  return (
    <Entrance
      locale={locale}
      skip={text.skip}
      title={holder.unnamed ? titleFirst : title}
      lead={holder.unnamed ? leadFirst : lead.replace('{email}', holder.email)}
    >
      <ChooseForm
        action={keepPassword.bind(null, token)}
        email={holder.unnamed ? null : holder.email}
        text={text}
      />
    </Entrance>
  );
}
