import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { contactKinds, type Locale } from '@/db/vocabulary';
import { countriesOnRecord } from '@/lib/contacts/labels';
import { listContacts } from '@/lib/contacts/list';
import { counted, intlTag } from '@/lib/format/numbers';
import { recipientsText } from '@/lib/format/text/recipients';
import { recordsText } from '@/lib/format/text/records';

export const generateMetadata = staffMetadata(({ locale }) => recordsText[locale].contacts.title);

type Query = Readonly<Record<string, string>>;

/** Everybody on record, a page at a time, in an order and with filters that the database has. */
export default staffPage('contacts', async ({ ctx, locale, query }) => {
  const { contacts: text, kinds, search } = recordsText[locale];
  const asked = Object.fromEntries(
    ['sort', 'kind', 'country', 'after'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
  const [{ contacts, next }, countries] = await Promise.all([
    listContacts(ctx, asked),
    countriesOnRecord(ctx),
  ]);
  const { after, ...rest } = asked;
  const pages = recipientsText[locale];
  const at = (from?: number) =>
    `/admin/contacts?${new URLSearchParams({ ...rest, ...(from && { after: String(from) }) })}`;
  const region = new Intl.DisplayNames(intlTag(locale), { type: 'region' });
  return (
    <>
      <PageHead
        title={text.title}
        lead={<p>{text.lead}</p>}
        actions={<ButtonLink href="/admin/search">{search.title}</ButtonLink>}
      />
      <Filters query={asked} countries={countries} locale={locale} />
      {contacts.length === 0 ? (
        <EmptyState title={text.empty.title}>{text.empty.help}</EmptyState>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          rows={contacts}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              id: 'name',
              header: text.columns.name,
              names: true,
              cell: ({ id, first_name, last_name, company, external_id }) => (
                <a href={`/admin/contacts/${id}`}>
                  {[first_name, last_name].filter(Boolean).join(' ') || company || external_id}
                </a>
              ),
            },
            { id: 'kind', header: text.columns.kind, cell: ({ kind }) => kinds[kind] },
            {
              id: 'place',
              header: text.columns.place,
              cell: ({ city, country }) => [city, region.of(country)].filter(Boolean).join(', '),
            },
            { id: 'id', header: text.columns.id, cell: ({ external_id }) => <code>{external_id}</code> },
          ]}
        />
      )}
      <Pagination
        label={pages.pages}
        previous={after ? { href: at(), label: pages.beginning } : undefined}
        next={next ? { href: at(next), label: pages.next } : undefined}
      >
        {counted(locale, contacts.length, pages.shown)}
      </Pagination>
    </>
  );
});

function Filters({
  query,
  countries,
  locale,
}: {
  query: Query;
  countries: readonly string[];
  locale: Locale;
}) {
  const { contacts: text, kinds } = recordsText[locale];
  const region = new Intl.DisplayNames(intlTag(locale), { type: 'region' });
  return (
    <form action="/admin/contacts" className="flex flex-wrap items-end gap-4">
      <Select id="sort" name="sort" label={text.sort} defaultValue={query['sort'] ?? 'arrival'}>
        <option value="arrival">{text.arrival}</option>
        <option value="name">{text.byName}</option>
      </Select>
      <Select id="kind" name="kind" label={text.columns.kind} defaultValue={query['kind'] ?? ''}>
        <option value="">{text.all}</option>
        {contactKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </Select>
      <Select id="country" name="country" label={text.country} defaultValue={query['country'] ?? ''}>
        <option value="">{text.everywhere}</option>
        {countries.map((country) => (
          <option key={country} value={country}>
            {region.of(country)}
          </option>
        ))}
      </Select>
      <Button>{text.apply}</Button>
    </form>
  );
}
