import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import type { Group } from '@/lib/audience/count';
import { type CheckedPerson, checkedPeople } from '@/lib/campaigns/people';
import { nameCampaign } from '@/lib/campaigns/summary';
import { viewCampaign } from '@/lib/campaigns/view';
import { DomainError } from '@/lib/errors';
import { counted, midSentence, say } from '@/lib/format/numbers';
import { type RecipientsText, recipientsText } from '@/lib/format/text/recipients';
import { explain } from '@/lib/law/explain';
import { ruleName } from '@/lib/law/rows';
import { source } from '@/lib/law/sources';
import { groupName } from '../../_campaign/check-card';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** The people behind one line of the check. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' }, query }) => {
  const { rule = '', reason = null, after } = query;
  const { people, next } = await checkedPeople(ctx, id, { rule, reason, after });
  const { campaign, check } = await viewCampaign(ctx, id, locale);
  const group = check?.groups.find((one) => one.rule === rule && one.reason === reason);
  if (!group) throw new DomainError('not_found', 'line of the check');
  const text = recipientsText[locale];
  const page = `/admin/campaigns/${campaign.id}`;
  const at = (from?: number) =>
    `${page}/people?${new URLSearchParams({ rule, ...(reason && { reason }), ...(from && { after: String(from) }) })}`;
  return (
    <>
      <PageHead
        above={<a href={`${page}#check`}>{campaign.name}</a>}
        title={say(text.people.title, { reason: midSentence(groupName(group, locale)) })}
        lead={<p>{leadOf(group, locale)}</p>}
      />
      <p className="text-quiet">{text.people.sentence}</p>
      {people.length === 0 && !after ? (
        <EmptyState title={text.people.gone.title}>{text.people.gone.help}</EmptyState>
      ) : (
        <People people={people} locale={locale} text={text.people} />
      )}
      <Pagination
        label={text.pages}
        previous={after ? { href: at(), label: text.beginning } : undefined}
        next={next ? { href: at(next), label: text.next } : undefined}
      >
        {counted(locale, people.length, text.shown)}
      </Pagination>
    </>
  );
});

function leadOf({ verdict, count }: Group, locale: Locale): string {
  const { people: text } = recipientsText[locale];
  return counted(locale, count, verdict === 'eligible' ? text.eligibleLead : text.ineligibleLead);
}

type PeopleProps = { people: readonly CheckedPerson[]; locale: Locale; text: RecipientsText['people'] };

/** The decision is the same for all whom one row of the law gives one answer: it is said once. */
function People({ people, locale, text }: PeopleProps) {
  const decision = people[0]?.decision;
  return (
    <>
      {decision && (
        <DescriptionList
          items={[
            { id: 'why', term: text.why, value: explain({ ...decision, sources: [] })[locale] },
            { id: 'rule', term: text.rule, value: ruleName(decision.rule, locale) },
            {
              id: 'texts',
              term: text.texts,
              value: (
                <Citations ids={decision.citations.map(({ id }) => id)} locale={locale} none={text.noTexts} />
              ),
            },
          ]}
        />
      )}
      <Table
        caption={text.caption}
        rows={people}
        rowKey={(person) => String(person.id)}
        columns={[
          {
            id: 'person',
            header: text.person,
            names: true,
            cell: (person) => person.name || person.externalId,
          },
          { id: 'id', header: text.id, cell: (person) => <code>{person.externalId}</code> },
        ]}
      />
    </>
  );
}

function Citations({ ids, locale, none }: { ids: readonly string[]; locale: Locale; none: string }) {
  if (ids.length === 0) return none;
  return (
    <ul className="grid gap-1">
      {ids.map((id) => (
        <li key={id}>
          <a href={source(id).url}>{source(id).title[locale]}</a>
        </li>
      ))}
    </ul>
  );
}
