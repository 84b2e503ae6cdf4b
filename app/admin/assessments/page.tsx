import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/access/permissions';
import { listAssessments } from '@/lib/assessments/list';
import { assessmentsText } from '@/lib/format/text/assessments';
import { AssessmentTable } from './_assessment/table';

export const generateMetadata = staffMetadata(({ locale }) => assessmentsText[locale].title);

export default staffPage('assessments', async ({ ctx, locale }) => {
  const rows = await listAssessments(ctx);
  const text = assessmentsText[locale];
  const create = may(ctx.actor.role, 'assessments.draft') && (
    <ButtonLink variant="primary" href="/admin/assessments/new">
      {text.create}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} actions={rows.length > 0 && create} />
      {rows.length === 0 ? (
        <EmptyState title={text.empty.title} action={create}>
          {text.empty.help}
        </EmptyState>
      ) : (
        <AssessmentTable rows={rows} locale={locale} decides={may(ctx.actor.role, 'assessments.approve')} />
      )}
    </>
  );
});
