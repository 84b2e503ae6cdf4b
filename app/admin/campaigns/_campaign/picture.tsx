import { Folded } from '@/components/staff/message-frame';
import { Breakdown } from '@/components/ui/breakdown';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { Locale, Reason } from '@/db/vocabulary';
import type { Group } from '@/lib/audience/count';
import type { Picture } from '@/lib/campaigns/picture';
import { figure, intlTag, STAFF_ZONE, say } from '@/lib/format/numbers';
import { builderText } from '@/lib/format/text/builder';
import { campaignText } from '@/lib/format/text/campaign';
import { names } from '@/lib/format/text/names';
import { remediesText } from '@/lib/format/text/remedies';
import { basisSentence, reasonSentence } from '@/lib/law/explain';
import { ruleName } from '@/lib/law/rows';

/** Whom a draft would reach, as one drawing that adds up, and what would lawfully change for the others. */
export async function AudiencePicture({
  picture,
  locale,
  now,
}: {
  picture: Promise<Picture>;
  locale: Locale;
  now: Date;
}) {
  const { audience, eligible, groups } = await picture;
  const { check: text } = campaignText[locale];
  const { audience: says } = builderText[locale];
  const time = new Intl.DateTimeFormat(intlTag(locale), { timeStyle: 'short', timeZone: STAFF_ZONE }).format(
    now,
  );
  if (audience === 0) return <EmptyState title={says.nobody.title}>{says.nobody.help}</EmptyState>;
  const parts = (verdict: Group['verdict']) =>
    groups
      .filter((group) => group.verdict === verdict)
      .map((group) => ({
        id: `${group.rule} ${group.reason}`,
        label: group.basis
          ? names[locale].bases[group.basis]
          : names[locale].reasons[group.reason ?? 'no_law'],
        detail: `${group.basis ? basisSentence(group.basis, locale) : reasonSentence(group.reason ?? 'no_law', locale)} (${ruleName(group.rule, locale)})`,
        count: group.count,
      }));
  return (
    <div className="grid gap-6">
      <p className="font-serif text-lead">
        {say(text.audience, { eligible: figure(locale, eligible), audience: figure(locale, audience) })}
      </p>
      <Breakdown
        id="picture"
        caption={text.caption}
        locale={intlTag(locale)}
        eligible={parts('eligible')}
        ineligible={parts('ineligible')}
        text={{ ...text, total: says.meant }}
      />
      <p className="text-quiet">
        {say(says.pictureFor, { time })} {says.showPeople}
      </p>
      <Remedies groups={groups} locale={locale} />
    </div>
  );
}

/** For each reason the lawful way to change it, those that concern most people first. */
export function Remedies(props: { groups: readonly Group[]; locale: Locale; folded?: boolean }) {
  const { groups, locale, folded = false } = props;
  const text = remediesText[locale];
  const counts = new Map<Reason, number>();
  for (const { reason, count } of groups) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + count);
  const rows = [...counts]
    .map(([reason, count]) => ({ reason, count, remedy: text.of[reason] }))
    .sort((a, b) => Number(b.remedy !== null) - Number(a.remedy !== null) || b.count - a.count);
  if (rows.length === 0) return null;
  const told = (
    <>
      <p className="max-w-measure text-quiet">{text.help}</p>
      <Table
        caption={text.caption}
        captionHidden
        rows={rows}
        rowKey={({ reason }) => reason}
        columns={[
          {
            id: 'remedy',
            header: text.columns.remedy,
            names: true,
            cell: ({ reason, remedy }) => (
              <span className="font-normal">
                <span className="block font-semibold">{names[locale].reasons[reason]}</span>
                {remedy?.remedy ?? text.never}{' '}
                {remedy?.link && <a href={remedy.link.href}>{remedy.link.words}</a>}
              </span>
            ),
          },
          {
            id: 'people',
            header: text.columns.people,
            numeric: true,
            cell: ({ count }) => figure(locale, count),
          },
        ]}
      />
    </>
  );
  if (folded) return <Folded title={text.title}>{told}</Folded>;
  return (
    <section className="grid gap-3">
      <h3>{text.title}</h3>
      {told}
    </section>
  );
}
