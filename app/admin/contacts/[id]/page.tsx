import { Suspense } from 'react';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/db/vocabulary';
import { day, intlTag, listed } from '@/lib/format/numbers';
import { recordsText } from '@/lib/format/text/records';
import { type Person, viewPerson } from '@/lib/registers/person';
import { ReachCard } from '../_contact/reach-card';
import { PersonTimeline } from '../_contact/timeline';

export const generateMetadata = staffMetadata(({ locale }) => recordsText[locale].contacts.title);

/** Who a contact is, by which means they may be reached now and why, and all that happened with them. */
export default staffPage('contacts', async ({ ctx, locale, params: { id = '' }, query }) => {
  const person = await viewPerson(ctx, id);
  const { person: text, kinds, counting } = recordsText[locale];
  const { contact, whole } = person;
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ') || contact.company;
  return (
    <>
      <PageHead
        above={whole ? <a href="/admin/contacts">{text.above}</a> : <a href="/admin/search">{text.above}</a>}
        title={name || contact.externalId}
        lead={
          <p>
            {[kinds[contact.kind], contact.company !== name && contact.company].filter(Boolean).join(', ')}
          </p>
        }
      />
      <Card id="reach" title={text.reach}>
        <Suspense fallback={<p role="status">{counting}</p>}>
          <ReachCard
            {...{ ctx, contact, query, locale }}
            bought={person.timeline.find((moment) => moment.kind === 'bought')}
          />
        </Suspense>
      </Card>
      <Card id="facts" title={text.facts}>
        <Facts person={person} locale={locale} />
      </Card>
      <Card id="timeline" title={text.timeline}>
        {!whole && <p className="text-quiet">{text.onlyOwn}</p>}
        <PersonTimeline timeline={person.timeline} locale={locale} />
      </Card>
    </>
  );
});

function Facts({ person: { contact, labels }, locale }: { person: Person; locale: Locale }) {
  const { person: text, kinds } = recordsText[locale];
  const known = (value: string | null | undefined) =>
    value || <span className="text-quiet">{text.unknown}</span>;
  const place = [contact.address, contact.postalCode, contact.city].filter(Boolean).join(', ');
  const region = new Intl.DisplayNames(intlTag(locale), { type: 'region' }).of(contact.country);
  return (
    <DescriptionList
      items={[
        { id: 'id', term: text.id, value: <code>{contact.externalId}</code> },
        { id: 'kind', term: text.kind, value: kinds[contact.kind] },
        { id: 'profession', term: text.profession, value: known(contact.profession) },
        { id: 'email', term: text.email, value: known(contact.email) },
        { id: 'phone', term: text.phone, value: known(contact.phone) },
        { id: 'address', term: text.address, value: [place, region].filter(Boolean).join(', ') },
        { id: 'language', term: text.language, value: known(contact.locale) },
        {
          id: 'informed',
          term: text.informed,
          value: known(contact.informedAt && day(locale, contact.informedAt)),
        },
        {
          id: 'labels',
          term: text.labels,
          value: known(
            listed(
              locale,
              labels.map(({ name }) => name),
            ),
          ),
        },
      ]}
    />
  );
}
