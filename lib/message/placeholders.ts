import Mustache from 'mustache';

/** What a message may say of its reader and its sender, by name. */
export const placeholders = ['firstName', 'lastName', 'company', 'advertiser'] as const;
export type Placeholder = (typeof placeholders)[number];

/** A text in its fixed parts and its holes. */
export type Part = { text: string } | { hole: string };

/**
 * Splits a text at its `{{placeholders}}`. The language has no logic: no sections, no partials, no raw output.
 * @returns the parts, and the tags that are no plain placeholder
 */
export function splitTemplate(template: string): { parts: Part[]; refused: string[] } {
  let tokens: Mustache.TemplateSpans;
  try {
    tokens = Mustache.parse(template);
  } catch {
    return { parts: [{ text: template }], refused: ['{{'] };
  }
  const parts: Part[] = [];
  const refused: string[] = [];
  for (const [kind, value] of tokens) {
    if (kind === 'text') parts.push({ text: value });
    else if (kind === 'name') parts.push({ hole: value });
    else refused.push(`{{${kind}${value}}}`);
  }
  return { parts, refused };
}

/** The names of a text's holes. */
export function holesOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap((part) => ('hole' in part ? [part.hole] : [])))];
}

/** Fills the holes; a hole without a value becomes nothing. */
export function fill(
  parts: readonly Part[],
  values: Readonly<Record<string, string>>,
  safe: (value: string) => string = (value) => value,
): string {
  return parts.map((part) => ('text' in part ? part.text : safe(filling(values, part.hole)))).join('');
}

/** Own values only: a placeholder may be called `constructor`. */
function filling(values: Readonly<Record<string, string>>, hole: string): string {
  return Object.hasOwn(values, hole) ? (values[hole] ?? '') : '';
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe inside HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
