import type { Ctx } from '../context';
import { approveWording } from '../wordings/approve';
import { putWording } from '../wordings/put';
import type { WordingInput } from '../wordings/schemas';
import { as, type Team } from './accounts';
import { ctxAgo } from './past';
import { type Text, texts } from './texts';

/** A text that asks or tells properly; what differs is said beside it. */
const sound = {
  kind: 'consent',
  namesAdvertiser: true,
  specific: true,
  freelyGiven: true,
  preTicked: false,
} as const;

/** Writes the texts down in the order of their years: the marketer writes, the data protection officer approves. */
export async function writeWordings(ctx: Ctx, team: Team): Promise<void> {
  const oldest = [...texts].sort((a, b) => b.age - a.age);
  for (const text of oldest) {
    await putWording(as(ctxAgo(ctx, text.age), team, 'marketer'), text.slug, wordingOf(text));
    if (text.approved) await approveWording(as(ctxAgo(ctx, text.age - 1), team, 'dpo'), text.slug);
  }
}

function wordingOf({ slug: _slug, age: _age, approved: _approved, ...given }: Text): WordingInput {
  const { advertisers, purposes, channels, ...rest } = given;
  return {
    ...sound,
    ...rest,
    advertisers: [...advertisers],
    purposes: [...purposes],
    channels: [...channels],
  };
}

/**
 * The version of the text `slug` that was shown `days` ago, as `slug@version`.
 * @throws Error where the text is younger
 */
export function wordingShown(slug: string, days: number): string {
  const versions = texts.filter((text) => text.slug === slug).sort((a, b) => b.age - a.age);
  const version = versions.findLastIndex((text) => text.age - 1 >= days) + 1;
  if (version === 0) throw new Error(`nobody was shown ${slug} ${days} days ago`);
  return `${slug}@${version}`;
}
