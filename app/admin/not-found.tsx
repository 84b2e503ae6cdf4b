import { headers } from 'next/headers';
import { Frame } from '@/components/staff/frame';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import { PageHead } from '@/components/ui/page-head';
import { pickLocale } from '@/lib/format/locale';

const TEXT = {
  en: {
    skip: 'Skip to the content',
    title: 'Not found',
    lead: 'There is nothing at this address, or your role does not let you see it.',
    start: 'Go to the start',
  },
  fr: {
    skip: 'Aller au contenu',
    title: 'Introuvable',
    lead: 'Il n’y a rien à cette adresse, ou votre rôle ne permet pas de le voir.',
    start: 'Aller à l’accueil',
  },
};

/** For `notFound()` in a staff page: the thing was never there, or this person may not see it. */
export default async function StaffNotFound() {
  const text = TEXT[pickLocale((await headers()).get('accept-language'))];
  return (
    <Frame skip={text.skip}>
      <Mark />
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      <ButtonRow>
        <ButtonLink href="/admin">{text.start}</ButtonLink>
      </ButtonRow>
    </Frame>
  );
}
