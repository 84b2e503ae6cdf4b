import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/db/vocabulary';
import { contentOf } from '@/lib/campaigns/content';
import { listed, say, shortDateTime } from '@/lib/format/numbers';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignsText, type EventText } from '@/lib/format/text/campaigns';
import { names } from '@/lib/format/text/names';
import { filterWords } from './filter-words';
import type { PartProps } from './parts';
import { planWords } from './plan-words';

/** Addresses of colleagues, by who acted. */
export type People = ReadonlyMap<string, string>;

/** Who acted, as the staff call them. */
export function actorWords(actor: string, people: People, locale: Locale): string {
  const { actors } = campaignsText[locale];
  const known = people.get(actor);
  if (known) return known;
  const [kind, id = ''] = actor.split(':');
  if (kind === 'system') return actors.system;
  return kind === 'key' ? say(actors.key, { id }) : actors.gone;
}

/** What the campaign is, as its author described it. */
export function FactsCard(props: PartProps & { people: People; familySlugs: ReadonlyMap<string, string> }) {
  const { view, locale, people, familySlugs } = props;
  const content = contentOf(view.campaign);
  const { facts: text } = campaignText[locale];
  const { campaign, names: called, families } = view;
  const { channels, natures } = names[locale];
  const { professions } = campaign;
  return (
    <Card id="facts" title={text.title}>
      <DescriptionList
        items={[
          { id: 'advertiser', term: text.advertiser, value: called.advertiser },
          { id: 'purpose', term: text.purpose, value: called.purpose[locale] },
          { id: 'channel', term: text.channel, value: channels[campaign.channel] },
          {
            id: 'families',
            term: text.families,
            value: listed(
              locale,
              families.map(({ name }) => name),
            ),
          },
          { id: 'nature', term: text.nature, value: natures[campaign.nature] },
          {
            id: 'professions',
            term: text.professions,
            value: professions.length === 0 ? text.everyProfession : listed(locale, professions),
          },
          {
            id: 'audience',
            term: text.audience,
            value: filterWords(content.audience, familySlugs, locale).map((line) => <p key={line}>{line}</p>),
          },
          { id: 'plan', term: text.plan, value: planWords(content.plan, locale) },
          { id: 'author', term: text.author, value: actorWords(campaign.author, people, locale) },
        ]}
      />
    </Card>
  );
}

/** Everything that happened to the campaign, in order. */
export function HistoryCard({ view, locale, people }: PartProps & { people: People }) {
  const { history: text } = campaignText[locale];
  const { events } = campaignsText[locale];
  return (
    <Card id="history" title={text.title}>
      <DescriptionList
        items={view.history.map((line) => ({
          id: String(line.seq),
          term: <time dateTime={line.at.toISOString()}>{shortDateTime(locale, line.at)}</time>,
          value: (
            <>
              {events[line.event as keyof EventText] ?? line.event}{' '}
              {line.note && <q className="block whitespace-pre-wrap">{line.note}</q>}
              <span className="text-quiet">{say(text.by, { who: actorWords(line.by, people, locale) })}</span>
            </>
          ),
        }))}
      />
    </Card>
  );
}
