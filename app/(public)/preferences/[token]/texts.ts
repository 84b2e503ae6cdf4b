import type { Ctx } from '@/lib/context';
import type { Choice, Preferences } from '@/lib/preferences/show';
import { consentText } from '@/lib/wordings/consent-text';

/**
 * The same choices with the texts that ask for consent in the language of the page, where it is not the person's usual one:
 * nobody agrees to what they cannot read.
 */
export async function inLanguage(
  ctx: Ctx,
  preferences: Preferences,
  locale: Preferences['locale'],
): Promise<Preferences> {
  if (locale === preferences.locale) return preferences;
  const translated = async (choice: Choice): Promise<Choice> =>
    choice.wording ? { ...choice, wording: await consentText(ctx.db, choice, locale) } : choice;
  const subjects = await Promise.all(
    preferences.subjects.map(async (subject) => ({
      ...subject,
      choices: await Promise.all(subject.choices.map(translated)),
    })),
  );
  return { ...preferences, subjects };
}
