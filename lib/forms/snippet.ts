import { formText } from '../format/text/forms';
import { escapeHtml } from '../message/placeholders';
import { fieldsOf } from './fields';
import type { FormView } from './show';

const controlTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', fax: 'tel' };

/** A form as an iframe for somebody's page. */
export function frameSnippet({ slug, title, locale }: FormView, appUrl: string): string {
  const source = `${appUrl}/forms/${slug}?embed&lang=${locale}`;
  return `<iframe src="${escapeHtml(source)}" title="${escapeHtml(title)}" width="100%" height="900" style="border:0"></iframe>`;
}

/**
 * A form as plain HTML for somebody's page, to be styled there: the texts to the letter, no script, nothing ticked, yes and no
 * alike. It carries the versions of its texts, so that what is recorded is what was shown.
 */
export function htmlSnippet(view: FormView, appUrl: string): string {
  const said = formText[view.locale];
  const e = escapeHtml;
  const questions = view.sections.flatMap(({ wordingId, text, questions: asked }) => [
    `  <blockquote>${e(text)}</blockquote>`,
    ...asked.flatMap(({ advertiserId, purposeId, channel, purpose, advertiser }) => {
      const scope = `${advertiserId}.${purposeId}.${channel}`;
      const answer = (value: 'yes' | 'no') =>
        `    <label><input type="radio" name="c.${scope}" value="${value}"> ${e(said[value])}</label>`;
      return [
        '  <fieldset>',
        `    <legend>${e(said.question(purpose[view.locale], channel))}, ${e(said.from(advertiser))}</legend>`,
        `    <input type="hidden" name="w.${scope}" value="${wordingId}">`,
        answer('yes'),
        answer('no'),
        '  </fieldset>',
      ];
    }),
  ]);
  const fields = fieldsOf(view).map(
    (field) =>
      `  <p><label>${e(said.fields[field])}<br><input type="${controlTypes[field] ?? 'text'}" name="${field}"></label></p>`,
  );
  return [
    `<form method="post" action="${e(`${appUrl}/forms/${view.slug}?lang=${view.locale}`)}" lang="${view.locale}">`,
    `  <h2>${e(view.title)}</h2>`,
    `  <p>${e(view.lead)}</p>`,
    ...questions,
    `  <p>${e(said.reachHelp)} ${e(said.reachRefuse)}</p>`,
    ...fields,
    ...(view.doubleOptIn ? [`  <p>${e(said.doubleOptIn)}</p>`] : []),
    `  <p><button>${e(said.save)}</button></p>`,
    `  <p>${e(said.leave)}</p>`,
    '</form>',
    '',
  ].join('\n');
}
