import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { CampaignAssessment } from '@/lib/campaigns/assessment';
import { counted, day, say } from '@/lib/format/numbers';
import { campaignAssessmentText } from '@/lib/format/text/campaign-assessment';
import type { PartProps } from './parts';

type AssessmentProps = Pick<PartProps, 'view' | 'locale'> & { assessment: CampaignAssessment };

/** The assessment that stands behind the campaign, whom it lets in, and what its end would mean; nothing where the law needs none. */
export function AssessmentCard({ view, locale, assessment }: AssessmentProps) {
  const text = campaignAssessmentText[locale];
  const { covering, expired, relies } = assessment;
  const groups = view.check?.groups ?? [];
  const carried = groups.filter(({ basis }) => basis && RESTING.has(basis)).reduce(sum, 0);
  const without = groups.filter(({ reason }) => reason === 'no_assessment').reduce(sum, 0);
  if (!covering && !expired && !relies && without === 0) return null;
  return (
    <Card id="assessment" title={text.title}>
      {covering && (
        <>
          <p className="max-w-measure">
            <AssessmentLink approved={covering} text={text.version} />
            {say(text.holds, { day: day(locale, covering.validUntil) })}
          </p>
          {view.check && <p className="max-w-measure">{counted(locale, carried, text.carried)}</p>}
        </>
      )}
      {!covering && (
        <Notice kind="warning" word={expired ? text.expired : text.none}>
          {expired && (
            <p>
              <AssessmentLink approved={expired} text={text.version} />
              {say(text.held, { day: day(locale, expired.validUntil) })}
            </p>
          )}
          <p>{counted(locale, without, text.without)}</p>
        </Notice>
      )}
      {relies && <p className="max-w-measure text-quiet">{text.relies}</p>}
    </Card>
  );
}

/** The bases that the law takes only beside a weighing of interests. */
const RESTING: ReadonlySet<string> = new Set(['existing_customer', 'legitimate_interest']);

const sum = (total: number, { count }: { count: number }) => total + count;

function AssessmentLink({
  approved,
  text,
}: {
  approved: NonNullable<CampaignAssessment['covering']>;
  text: string;
}) {
  const { id, title, version } = approved;
  return <a href={`/admin/assessments/${id}`}>{say(text, { title, version })}</a>;
}
