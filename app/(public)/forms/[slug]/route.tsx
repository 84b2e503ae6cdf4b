import { renderDocument } from '@/app/_server/document';
import { readForm } from '@/app/_server/form-body';
import { languageOf, publicRoute, settingOf, type Visit } from '@/app/_server/public-context';
import { choiceId } from '@/components/document/form-names';
import { FormPage, FormSentPage } from '@/components/document/form-page';
import type { FieldFault } from '@/components/ui/error-summary';
import { DomainError } from '@/lib/errors';
import { formText } from '@/lib/format/text/forms';
import { LINK_HOURS } from '@/lib/forms/confirm';
import { fieldsOf } from '@/lib/forms/fields';
import { type FormView, showForm, showPreview } from '@/lib/forms/show';
import { type Submitted, submitForm } from '@/lib/forms/submit';
import { readSentForm } from './form';

export const dynamic = 'force-dynamic';

/** In bytes. */
const LIMIT = 50_000;

/** A form to be filled in by anybody; `?embed` is the same for a frame in somebody's page. */
export const GET = publicRoute<'slug'>('/forms/{slug}', async (visit) => {
  const key = visit.url.searchParams.get('preview');
  const { token: slug, ctx } = visit;
  const locale = languageOf(visit);
  const view =
    key === null ? await showForm(ctx.db, slug, locale) : await showPreview(ctx.db, { slug, key }, locale);
  return formPage(visit, view, { kept: {}, faults: [] });
});

export const POST = publicRoute<'slug'>('/forms/{slug}', async (visit) => {
  const locale = languageOf(visit);
  const view = await showForm(visit.ctx.db, visit.token, locale);
  const form = await readForm(visit.request, LIMIT);
  const sent = form ? readSentForm(form) : { input: { answers: [], details: {} }, kept: {} };
  try {
    return sentPage(
      visit,
      view,
      await submitForm(visit.ctx, { slug: visit.token, locale: view.locale }, sent.input),
    );
  } catch (error) {
    const faults = faultsOf(error, view);
    if (!faults) throw error;
    return formPage(visit, view, { kept: sent.kept, faults });
  }
});

const isFramed = ({ url }: Visit) => url.searchParams.has('embed');

function formPage(
  visit: Visit,
  view: FormView,
  { kept, faults }: { kept: Record<string, string>; faults: FieldFault[] },
): Promise<Response> {
  const said = formText[view.locale];
  return renderDocument({
    lang: view.locale,
    title: `${faults.length > 0 ? said.refused.before : ''}${view.title}`,
    status: faults.length > 0 ? 422 : 200,
    framed: isFramed(visit),
    body: (
      <FormPage
        {...settingOf(visit, view.locale)}
        {...{ view, said, kept, faults }}
        fields={fieldsOf(view)}
      />
    ),
  });
}

function sentPage(visit: Visit, view: FormView, submitted: Submitted): Promise<Response> {
  const said = formText[view.locale];
  return renderDocument({
    lang: view.locale,
    title: submitted.asked ? said.done.asked : said.done.recorded,
    framed: isFramed(visit),
    body: (
      <FormSentPage
        {...settingOf(visit, view.locale)}
        {...{ view, said, submitted }}
        linkHours={LINK_HOURS}
      />
    ),
  });
}

/** What is to be mended, each at its field; null for what the person cannot mend. */
function faultsOf(error: unknown, view: FormView): FieldFault[] | null {
  if (!(error instanceof DomainError)) return null;
  const { refused } = formText[view.locale];
  const question = view.sections[0]?.questions[0];
  const first = question ? `${choiceId(question)}-yes` : 'answers';
  if (error.code === 'unknown_wording') return [{ field: first, message: refused.changed }];
  if (error.code !== 'invalid_input') return null;
  const faults = error.issues.map(({ path, message }): FieldFault => {
    const field = path.replace(/^details\./, '');
    const words: Record<string, string> = message === 'missing' ? refused.missing : refused.wrong;
    return words[field] === undefined
      ? { field: first, message: refused.answers }
      : { field, message: words[field] };
  });
  return [...new Map(faults.map((fault) => [fault.field, fault])).values()];
}
