import { CommandForm } from '@/components/staff/command-form';
import { Breakdown, type BreakdownPart } from '@/components/ui/breakdown';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Channel, Locale } from '@/db/vocabulary';
import type { Group } from '@/lib/audience/count';
import type { ViewedCheck } from '@/lib/campaigns/view';
import { dateTime, day, figure, intlTag, midSentence, say } from '@/lib/format/numbers';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignNextText } from '@/lib/format/text/campaign-next';
import { names } from '@/lib/format/text/names';
import { basisSentence, reasonSentence } from '@/lib/law/explain';
import { ruleName } from '@/lib/law/rows';
import { check as checkAction } from '../actions';
import { commandText, type PartProps } from './parts';

/** The latest check as a picture that adds up: everybody on record, each under one reason. */
export function CheckCard(props: PartProps) {
  const { view, stage, locale } = props;
  const { check: text } = campaignText[locale];
  const { check } = view;
  if (!check) {
    return (
      <Card id="check" title={text.title}>
        <EmptyState title={text.none.title}>{text.none.help}</EmptyState>
      </Card>
    );
  }
  return (
    <Card id="check" title={text.title}>
      <p className="font-serif text-lead">
        {say(text.audience, {
          eligible: figure(locale, check.eligible),
          audience: figure(locale, check.audience),
        })}
      </p>
      <Breakdown
        id="audience"
        caption={text.caption}
        locale={intlTag(locale)}
        eligible={partsOf(props, check, 'eligible')}
        ineligible={partsOf(props, check, 'ineligible')}
        text={text}
      />
      <p className="text-quiet">{say(text.takenAt, { when: dateTime(locale, check.takenAt) })}</p>
      <DescriptionList items={datesOf(check, locale)} />
      {stage.can.check && check.current && (
        <CommandForm
          action={checkAction.bind(null, String(view.campaign.id))}
          text={commandText(locale, text.again, campaignNextText[locale].next.check.busy)}
        />
      )}
    </Card>
  );
}

function partsOf(props: PartProps, check: ViewedCheck, verdict: Group['verdict']): BreakdownPart[] {
  return check.groups
    .filter((group) => group.verdict === verdict)
    .map((group) => ({
      id: `${group.rule} ${group.reason}`,
      label: groupName(group, props.locale),
      detail: <Detail {...props} group={group} ambiguous={isAmbiguous(group, check.groups)} />,
      count: group.count,
    }));
}

/** A line of a check in a few words. */
export function groupName({ basis, reason }: Pick<Group, 'basis' | 'reason'>, locale: Locale): string {
  return basis ? names[locale].bases[basis] : names[locale].reasons[reason ?? 'no_law'];
}

/** Whether another row of the law gives the same answer, so that its name is needed to tell the two apart. */
function isAmbiguous({ basis, reason, rule }: Group, groups: readonly Group[]): boolean {
  return groups.some((other) => other.rule !== rule && other.basis === basis && other.reason === reason);
}

function Detail({ view, stage, locale, group, ambiguous }: PartProps & { group: Group; ambiguous: boolean }) {
  const { basis, reason, rule } = group;
  const sentence = basis ? basisSentence(basis, locale) : reasonSentence(reason ?? 'no_law', locale);
  const query = new URLSearchParams({ rule, ...(reason && { reason }) });
  return (
    <>
      {sentence}
      {ambiguous && ` (${ruleName(rule, locale)})`}
      {stage.can.see && group.count > 0 && (
        <a
          href={`/admin/campaigns/${view.campaign.id}/people?${query}`}
          className="flex min-h-6 w-fit items-center py-0.5"
        >
          {campaignText[locale].check.who}
          <VisuallyHidden>: {groupName(group, locale)}</VisuallyHidden>
        </a>
      )}
    </>
  );
}

function datesOf(check: ViewedCheck, locale: Locale) {
  const { check: text } = campaignText[locale];
  const editions = check.edition.split(', ').map((edition) => editionName(edition, locale));
  return [
    { id: 'day', term: text.forDay, value: dateTime(locale, check.at) },
    {
      id: 'law',
      term: text.law,
      value: editions.map((edition) => <p key={edition}>{edition}</p>),
    },
  ];
}

/** An edition's id (`FR-email@2025-07-02`) in words. */
function editionName(edition: string, locale: Locale): string {
  const { check: text } = campaignText[locale];
  const parts = /^([A-Z]{2})-(\w+)@(\d{4}-\d{2}-\d{2})$/.exec(edition);
  if (!parts) return edition === 'none' ? text.noEdition : edition;
  const [, country = '', channel = '', since = ''] = parts;
  return say(text.edition, {
    country: new Intl.DisplayNames(intlTag(locale), { type: 'region' }).of(country) ?? country,
    channel: midSentence(names[locale].channels[channel as Channel] ?? channel),
    day: day(locale, new Date(`${since}T12:00:00Z`)),
  });
}
