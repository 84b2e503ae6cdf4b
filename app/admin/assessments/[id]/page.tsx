import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/access/permissions';
import { nameAssessment, readAssessment } from '@/lib/assessments/read';
import { day, say } from '@/lib/format/numbers';
import { assessmentsText } from '@/lib/format/text/assessments';
import { staffAddresses } from '@/lib/staff/names';
import { DecideCards } from '../_assessment/decide-cards';
import { CampaignsCard, ScopeCard, StepsCard, VersionsCard } from '../_assessment/record-cards';
import { AssessmentBadge } from '../_assessment/state';
import { WeighedCard } from '../_assessment/weighed-card';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameAssessment(await ctx(), id));

export default staffPage('assessments', async ({ ctx, locale, params: { id = '' }, query }) => {
  const view = await readAssessment(ctx, id);
  const { assessment: row, state, own } = view;
  const people = await staffAddresses(
    ctx,
    view.versions.flatMap(({ row: one }) => [one.author, one.approvedBy ?? '', one.rejectedBy ?? '']),
  );
  const text = assessmentsText[locale];
  const { role } = ctx.actor;
  const decides = state === 'draft' && may(role, 'assessments.approve');
  const part = { view, locale, people };
  const done = (Object.keys(text.done) as (keyof typeof text.done)[]).find((key) => key === query['done']);
  return (
    <>
      {done && (
        <Notice kind="success" word={text.done[done].word} live>
          <p>{text.done[done].sentence}</p>
        </Notice>
      )}
      <PageHead
        above={<a href="/admin/assessments">{text.title}</a>}
        title={row.title}
        lead={
          <>
            <p>
              {say(text.version, { n: row.version })} ·{' '}
              {say(text.until, { day: day(locale, row.validUntil) })}
            </p>
            <AssessmentBadge state={state} locale={locale} />
          </>
        }
        actions={
          may(role, 'assessments.draft') && (
            <ButtonLink href={`/admin/assessments/${row.id}/revise`}>{text.revise}</ButtonLink>
          )
        }
      />
      <p className="max-w-measure">{decides ? text.said[own ? 'ownDraft' : 'notYours'] : text.said[state]}</p>
      <div className="grid gap-10">
        {decides && !own && <DecideCards view={view} locale={locale} />}
        <StepsCard {...part} />
        <WeighedCard {...part} />
        <ScopeCard {...part} />
        <CampaignsCard {...part} />
        <VersionsCard {...part} />
      </div>
    </>
  );
});
