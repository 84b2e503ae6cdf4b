import type { RecordFieldSpec } from '@/components/staff/record-field';
import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '@/lib/context';
import { formsDeskText } from '@/lib/format/text/forms-desk';
import { wordingText } from '@/lib/format/text/wordings';
import type { FormRow } from '@/lib/forms/show';
import { listWordings } from '@/lib/wordings/list';

/** The fields of a form, in the parts in which they are filled in; the address only where it is new. */
export async function formParts(ctx: Ctx, locale: Locale, isNew: boolean) {
  const wordings = (await listWordings(ctx)).filter(({ kind }) => kind === 'consent');
  const { form: text } = formsDeskText[locale];
  const { states } = wordingText[locale];
  const line = (name: string, label: string, fault: string, hint?: string): RecordFieldSpec => ({
    ...{ kind: 'line', name, label, fault },
    ...(hint !== undefined && { hint }),
  });
  const prose = (name: string, label: string): RecordFieldSpec => ({
    ...{ kind: 'prose', name, label, fault: text.leadFault, rows: 2 },
  });
  return [
    {
      id: 'page',
      title: text.parts.page,
      fields: [
        ...(isNew ? [line('slug', text.slug, text.slugFault, text.slugHint)] : []),
        line('title.fr', text.titleFr, text.titleFault),
        line('title.en', text.titleEn, text.titleFault),
        prose('lead.fr', text.leadFr),
        prose('lead.en', text.leadEn),
      ],
    },
    {
      id: 'texts',
      title: text.parts.texts,
      fields: [
        {
          ...{ kind: 'several', name: 'wordings', label: text.wordings, hint: text.wordingsHint },
          fault: text.wordingsFault,
          options: wordings.map(({ slug, approved, text: body, locale: language }) => ({
            value: slug,
            label: `${slug} (${language}, ${(approved ? states.approved : states.draft).toLowerCase()})`,
            hint: body.length > 140 ? `${body.slice(0, 140)}…` : body,
          })),
        } satisfies RecordFieldSpec,
      ],
    },
    {
      id: 'rules',
      title: text.parts.rules,
      fields: [
        line('country', text.country, text.countryFault, text.countryHint),
        {
          ...{ kind: 'several', name: 'rules', label: text.rules, fault: text.rulesFault },
          options: [
            { value: 'doubleOptIn', label: text.doubleOptIn, hint: text.doubleOptInHint },
            { value: 'asksName', label: text.asksName },
            { value: 'open', label: text.open },
          ],
        } satisfies RecordFieldSpec,
      ],
    },
  ];
}

/** A form's controls as `putForm` takes them. */
export function formInput(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const rule = (name: string) => form.has(`rules.${name}`);
  return {
    title: { fr: text('title.fr'), en: text('title.en') },
    lead: { fr: text('lead.fr'), en: text('lead.en') },
    wordings: [...form.keys()].filter((key) => key.startsWith('wordings.')).map((key) => key.slice(9)),
    country: text('country').trim().toUpperCase(),
    ...{ doubleOptIn: rule('doubleOptIn'), asksName: rule('asksName'), open: rule('open') },
  };
}

/** The controls of a form as it is. */
export function formValues(row: FormRow): Record<string, string> {
  const boxes = [
    ...row.wordings.map((slug) => `wordings.${slug}`),
    ...(['doubleOptIn', 'asksName', 'open'] as const)
      .filter((rule) => row[rule])
      .map((rule) => `rules.${rule}`),
  ];
  return {
    ...{ 'title.fr': row.titleFr, 'title.en': row.titleEn, 'lead.fr': row.leadFr, 'lead.en': row.leadEn },
    country: row.country,
    ...Object.fromEntries(boxes.map((box) => [box, 'on'])),
  };
}
