import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { AssessmentForm } from '@/components/staff/assessment-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { nameAssessment, readAssessment } from '@/lib/assessments/read';
import { say } from '@/lib/format/numbers';
import { assessmentFormText } from '@/lib/format/text/assessment-form';
import { formFor } from '../../_assessment/choices';
import { revise } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, locale, id }) =>
  say(assessmentFormText[locale].reviseTitle, { title: await nameAssessment(await ctx(), id) }),
);

/** A changed assessment is a new version. Its day of review is chosen anew: looking at it again is what the day is for. */
export default staffPage('assessments', async ({ ctx, locale, params: { id = '' } }) => {
  requirePermission(ctx.actor, 'assessments.draft');
  const view = await readAssessment(ctx, id);
  const { title, interest, necessity, balance, safeguards, channels } = view.assessment;
  const text = assessmentFormText[locale];
  const page = `/admin/assessments/${view.assessment.id}`;
  return (
    <>
      <PageHead
        above={<a href={page}>{title}</a>}
        title={say(text.reviseTitle, { title })}
        lead={<p>{text.reviseLead}</p>}
      />
      <AssessmentForm
        {...(await formFor(ctx, locale))}
        action={revise.bind(null, id)}
        initial={{
          ...{ title, interest, necessity, balance, safeguards, channels, validUntil: '' },
          advertisers: view.advertisers.map(({ slug }) => slug),
          purposes: view.purposes.map(({ slug }) => slug),
        }}
        submit={text.revise}
        backTo={page}
      />
    </>
  );
});
