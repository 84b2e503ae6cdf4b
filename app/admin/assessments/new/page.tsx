import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { AssessmentForm } from '@/components/staff/assessment-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { assessmentFormText } from '@/lib/format/text/assessment-form';
import { assessmentsText } from '@/lib/format/text/assessments';
import { formFor } from '../_assessment/choices';
import { draft } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => assessmentFormText[locale].newTitle);

const EMPTY = {
  ...{ title: '', interest: '', necessity: '', balance: '', safeguards: '', validUntil: '' },
  ...{ advertisers: [], purposes: [], channels: [] },
};

export default staffPage('assessments', async ({ ctx, locale }) => {
  requirePermission(ctx.actor, 'assessments.draft');
  const text = assessmentFormText[locale];
  const form = await formFor(ctx, locale);
  const { advertisers, purposes } = form.choices;
  return (
    <>
      <PageHead
        above={<a href="/admin/assessments">{assessmentsText[locale].title}</a>}
        title={text.newTitle}
        lead={<p>{text.newLead}</p>}
      />
      {advertisers.length > 0 && purposes.length > 0 ? (
        <AssessmentForm
          {...form}
          action={draft}
          initial={EMPTY}
          submit={text.create}
          backTo="/admin/assessments"
        />
      ) : (
        <EmptyState title={text.notYet.title}>{text.notYet.help}</EmptyState>
      )}
    </>
  );
});
