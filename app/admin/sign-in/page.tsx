import type { Metadata } from 'next';
import { hasProvider } from '@/app/_server/auth';
import { readerLocale } from '@/app/_server/language';
import { Entrance } from '@/app/admin/_access/entrance';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type StaffAccessText, staffAccessText } from '@/lib/format/text/staff-access';
import { signIn, signInElsewhere } from './actions';
import { SignInForm } from './form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: staffAccessText[await readerLocale()].signIn.title };
}

type Query = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const locale = await readerLocale();
  const text = staffAccessText[locale];
  return (
    <Entrance locale={locale} skip={text.skip} title={text.signIn.title} lead={text.signIn.lead}>
      <Before query={await searchParams} text={text} />
      <SignInForm action={signIn} text={text} />
      {hasProvider() && (
        <form action={signInElsewhere}>
          <Button>{text.signIn.provider}</Button>
        </form>
      )}
      <div className="grid gap-4 border-t border-line pt-6">
        <p>
          <strong>{text.signIn.forgotten}</strong> {text.signIn.forgottenHelp}
        </p>
        <p>
          <a href="/">{text.signIn.publicLink}</a>
        </p>
      </div>
    </Entrance>
  );
}

/** What has just happened to the one who arrives here. */
function Before({ query, text: { signIn: text } }: { query: Query; text: StaffAccessText }) {
  if (query['error'] !== undefined)
    return (
      <Notice kind="stop" word={text.refusedWord} live>
        <p>{query['error'] === 'CredentialsSignin' ? text.refused : text.providerRefused}</p>
      </Notice>
    );
  if (query['chosen'] !== undefined)
    return (
      <Notice kind="success" word={text.chosenWord} live>
        <p>{text.chosen}</p>
      </Notice>
    );
  if (query['left'] === undefined) return null;
  return (
    <Notice kind="success" word={text.signedOutWord} live>
      <p>{text.signedOut}</p>
    </Notice>
  );
}
