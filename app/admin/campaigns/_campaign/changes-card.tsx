import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import type { Group } from '@/lib/audience/count';
import { type Content, contentOf } from '@/lib/campaigns/content';
import { dateTime, figure, listed, say } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { reviewText } from '@/lib/format/text/review';
import { groupName } from './check-card';
import { filterWords } from './filter-words';
import type { PartProps } from './parts';
import { planWords } from './plan-words';
import { actorWords, type People } from './record-cards';

/** What is not as it was when somebody last approved: the words one beside the other, and the counts. */
export function ChangesCard(props: PartProps & { people: People; called: Called }) {
  const { view, stage, locale, people, called } = props;
  const { changes: text } = reviewText[locale];
  const { approved, check } = view;
  if (!approved || stage.begun) return null;
  const now = contentOf(view.campaign);
  const who = actorWords(approved.by, people, locale);
  return (
    <Card id="changes" title={text.title}>
      <p>
        {say(text.since, { who, when: dateTime(locale, approved.at), n: figure(locale, approved.eligible) })}
      </p>
      {approved.changed.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        approved.changed.map((part) => (
          <section key={part} className="grid gap-2">
            <h3>{text.parts[part]}</h3>
            <div className="grid gap-4 sm:grid-cols-2">
              <Side title={text.before}>{wordsOf(part, approved.content, { locale, called })}</Side>
              <Side title={text.now}>{wordsOf(part, now, { locale, called })}</Side>
            </div>
          </section>
        ))
      )}
      {check && (
        <Table
          caption={text.counts}
          rows={comparedGroups(approved.groups, check.groups, locale)}
          rowKey={(row) => row.name}
          columns={[
            { id: 'line', header: text.reason, names: true, cell: ({ name }) => name },
            {
              id: 'before',
              header: text.before,
              numeric: true,
              cell: ({ before }) => figure(locale, before),
            },
            { id: 'now', header: text.now, numeric: true, cell: ({ now: count }) => figure(locale, count) },
          ]}
        />
      )}
    </Card>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-s-2 border-line ps-4">
      <p className="text-small text-quiet">{title}</p>
      <div className="whitespace-pre-wrap wrap-anywhere">{children}</div>
    </div>
  );
}

/** The names of what the tables know by number. */
export type Called = {
  advertisers: ReadonlyMap<number, string>;
  purposes: ReadonlyMap<number, string>;
  families: ReadonlyMap<number, string>;
  familySlugs: ReadonlyMap<string, string>;
};

function wordsOf(
  part: keyof Content,
  content: Partial<Content>,
  { locale, called }: { locale: Locale; called: Called },
): string {
  const { nothing } = reviewText[locale].changes;
  const { families = [], versions, professions = [] } = content;
  const words: Partial<Record<keyof Content, string | undefined>> = {
    advertiserId: called.advertisers.get(content.advertiserId ?? 0) ?? '',
    purposeId: called.purposes.get(content.purposeId ?? 0) ?? '',
    channel: content.channel && names[locale].channels[content.channel],
    nature: content.nature && names[locale].natures[content.nature],
    medium: content.medium ? names[locale].media[content.medium] : undefined,
    families: listed(
      locale,
      families.map((id) => called.families.get(id) ?? String(id)),
    ),
    professions: listed(locale, professions),
    audience: filterWords(content.audience ?? null, called.familySlugs, locale).join('\n'),
    plan: planWords(content.plan ?? null, locale),
    versions: [versions?.fr, versions?.en]
      .flatMap((own) => (own ? [`${own.subject}\n${own.body}`] : []))
      .join('\n\n'),
  };
  return words[part] || String(content[part] ?? '') || nothing;
}

type Groups = readonly Group[];

function comparedGroups(before: Groups, now: Groups, locale: Locale) {
  const sum = (groups: Groups) => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const name = groupName(group, locale);
      counts.set(name, (counts.get(name) ?? 0) + group.count);
    }
    return counts;
  };
  const [then, today] = [sum(before), sum(now)];
  return [...new Set([...today.keys(), ...then.keys()])].map((name) => ({
    ...{ name, before: then.get(name) ?? 0, now: today.get(name) ?? 0 },
  }));
}
