import type { Finding } from './check';
import type { RenderedEmail } from './compile';
import { lowContrasts } from './contrast';

/**
 * What is wrong with what an e-mail says and shows: a subject that pretends (CPCE L34-5, paragraph 5 forbids one without relation to
 * the offer), links that lead nowhere, pictures without words or kept by others, colours that cannot be read.
 */
export function checkContent(email: RenderedEmail, imagesFrom: string): Finding[] {
  return [
    ...subjectFindings(email.subject),
    ...linkFindings(email.html),
    ...imageFindings(email.html, imagesFrom),
  ];
}

function subjectFindings(subject: string): Finding[] {
  const letters = subject.replaceAll(/\P{L}/gu, '');
  const shouts = letters.length > 9 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return [
    ...(/^\s*(re|rép|fw|fwd|tr)\s*:/i.test(subject) ? [stop('subject_pretends', 'cpce-l34-5-al5')] : []),
    ...(shouts ? [warn('subject_shouts')] : []),
  ];
}

function linkFindings(html: string): Finding[] {
  const hrefs = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/gi)].map((match) => match[1] ?? '');
  const written = hrefs.filter((href) => href.startsWith('http://'));
  return [
    ...(hrefs.some((href) => href.trim() === '' || href === '#') ? [stop('link_empty')] : []),
    ...(written.some((href) => !/\/(u|preferences)\/example/.test(href)) ? [warn('link_not_https')] : []),
    ...lowContrasts(html).map((pair) => warn('low_contrast', pair)),
  ];
}

function imageFindings(html: string, imagesFrom: string): Finding[] {
  const images = [...html.matchAll(/<img\s[^>]*>/gi)].map(([tag]) => ({
    src: /src="([^"]*)"/i.exec(tag)?.[1] ?? '',
    alt: /alt="([^"]*)"/i.exec(tag)?.[1] ?? '',
  }));
  return [
    ...(images.some(({ alt }) => alt.trim() === '') ? [stop('image_without_words')] : []),
    ...images
      .filter(({ src }) => !src.startsWith(imagesFrom))
      .map(({ src }) => warn('image_elsewhere', src.slice(0, 80))),
  ];
}

const stop = (code: Finding['code'], citation: string | null = null): Finding => ({
  severity: 'stop',
  code,
  citation,
});
const warn = (code: Finding['code'], detail?: string): Finding => ({
  ...{ severity: 'warn', code, citation: null },
  ...(detail === undefined ? {} : { detail }),
});
