import type { ReactNode } from 'react';
import { StateBadge } from '@/app/admin/campaigns/_campaign/state-badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/db/vocabulary';
import type { ViewedAssessment } from '@/lib/assessments/read';
import { counted, day, listed, midSentence, say } from '@/lib/format/numbers';
import { type AssessmentsText, assessmentsText, type Step } from '@/lib/format/text/assessments';
import { campaignsText } from '@/lib/format/text/campaigns';
import { names } from '@/lib/format/text/names';
import { AssessmentBadge } from './state';

type Props = { view: ViewedAssessment; locale: Locale; people: ReadonlyMap<string, string> };

const steps: readonly Step[] = ['interest', 'necessity', 'balance', 'safeguards'];

function who(actor: string | null, { people, locale }: Omit<Props, 'view'>): string {
  const { actors } = campaignsText[locale];
  const known = actor && people.get(actor);
  if (known) return known;
  const [kind, id = ''] = (actor ?? '').split(':');
  if (kind === 'system') return actors.system;
  return kind === 'key' ? say(actors.key, { id }) : actors.gone;
}

/** The three steps and the safeguards, each under the question that it answers. */
export function StepsCard({ view, locale }: Props) {
  const text = assessmentsText[locale];
  return (
    <div className="grid gap-8">
      {steps.map((step) => (
        <Card key={step} id={step} title={text.steps[step].title}>
          <p className="max-w-measure text-small text-quiet">{text.steps[step].question}</p>
          <p className="max-w-measure whitespace-pre-line">{view.assessment[step]}</p>
        </Card>
      ))}
    </div>
  );
}

export function ScopeCard({ view, locale, people }: Props) {
  const { scope: text } = assessmentsText[locale];
  const { assessment: row } = view;
  const items: [keyof AssessmentsText['scope'], ReactNode][] = [
    [
      'advertisers',
      listed(
        locale,
        view.advertisers.map(({ name }) => name),
      ),
    ],
    [
      'purposes',
      listed(
        locale,
        view.purposes.map(({ name }) => name[locale]),
      ),
    ],
    [
      'channels',
      listed(
        locale,
        row.channels.map((channel, index) =>
          index === 0 ? names[locale].channels[channel] : midSentence(names[locale].channels[channel]),
        ),
      ),
    ],
    [
      'review',
      <time key="review" dateTime={row.validUntil.toISOString()}>
        {day(locale, row.validUntil)}
      </time>,
    ],
    ['author', who(row.author, { people, locale })],
  ];
  return (
    <Card id="scope" title={text.title}>
      <DescriptionList items={items.map(([id, value]) => ({ id, term: text[id], value }))} />
    </Card>
  );
}

/** Which campaigns would have to stop without it. */
export function CampaignsCard({ view, locale }: Props) {
  const { campaigns: text } = assessmentsText[locale];
  return (
    <Card id="campaigns" title={text.title}>
      {view.campaigns.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <DescriptionList
          items={view.campaigns.map(({ id, name, state, recipients }) => ({
            id: String(id),
            term: <a href={`/admin/campaigns/${id}`}>{name}</a>,
            value: (
              <span className="flex flex-wrap gap-x-4">
                <StateBadge state={state} locale={locale} />
                {recipients === null ? text.ahead : counted(locale, recipients, text.recipients)}
              </span>
            ),
          }))}
        />
      )}
    </Card>
  );
}

/** All versions with what became of each; none is ever overwritten. */
export function VersionsCard({ view, locale, people }: Props) {
  const text = assessmentsText[locale];
  return (
    <Card id="versions" title={text.versions.title}>
      <DescriptionList
        items={view.versions.map(({ row, state }) => ({
          id: String(row.id),
          term:
            row.id === view.assessment.id ? (
              `${say(text.version, { n: row.version })} (${text.versions.current})`
            ) : (
              <a href={`/admin/assessments/${row.id}`}>{say(text.version, { n: row.version })}</a>
            ),
          value: (
            <div className="grid gap-1">
              <AssessmentBadge state={state} locale={locale} />
              {row.approvedAt && (
                <p>
                  {say(text.since, {
                    who: who(row.approvedBy, { people, locale }),
                    day: day(locale, row.approvedAt),
                  })}
                </p>
              )}
              {row.rejectedAt && (
                <>
                  <p>
                    {say(text.rejection, {
                      who: who(row.rejectedBy, { people, locale }),
                      day: day(locale, row.rejectedAt),
                    })}
                  </p>
                  <p className="max-w-measure whitespace-pre-line">{row.rejectionNote}</p>
                </>
              )}
            </div>
          ),
        }))}
      />
    </Card>
  );
}
