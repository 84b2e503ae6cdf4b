import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import type { Locale, Role } from '@/db/vocabulary';
import { midSentence, say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { names } from '@/lib/format/text/names';

/** What stands in place of a page that this role may not see. */
export function Refused({ role, locale }: { role: Role; locale: Locale }) {
  const { refused } = deskText[locale];
  return (
    <>
      <PageHead
        title={refused.title}
        lead={<p>{say(refused.lead, { role: midSentence(names[locale].roles[role]) })}</p>}
      />
      {role === 'marketer' && <p>{refused.marketers}</p>}
      <p>{refused.help}</p>
      <ButtonRow>
        <ButtonLink href="/admin">{refused.back}</ButtonLink>
      </ButtonRow>
    </>
  );
}
