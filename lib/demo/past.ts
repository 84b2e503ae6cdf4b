import type { Faker } from '@faker-js/faker';
import type { Ctx } from '../context';

const MILLISECONDS_IN_A_DAY = 86_400_000;
const MILLISECONDS_IN_A_MINUTE = 60_000;
const OPENING = 8 * 60;
const CLOSING = 20 * 60;

/** The source of what is invented, and the day that everything is dated back from. */
export type Invention = { faker: Faker; day: Date };

/** How many days ago the records were brought over from the shop's former system; whatever they tell is older. */
export const BROUGHT_OVER = 3;
export const LATEST = BROUGHT_OVER + 1;

/** The midnight (UTC) that began `now`'s day: every load of one day invents the same. */
export function dayOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MILLISECONDS_IN_A_DAY) * MILLISECONDS_IN_A_DAY);
}

/** `days` before `day` (after it, when negative), at ten in the morning in Paris or at nine, by the season. */
export function morning(day: Date, days: number): Date {
  return new Date(day.getTime() - days * MILLISECONDS_IN_A_DAY + OPENING * MILLISECONDS_IN_A_MINUTE);
}

/** Some minute of the day `days` ago, while people are awake. */
export function momentAgo({ faker, day }: Invention, days: number): Date {
  const minute = faker.number.int({ min: OPENING, max: CLOSING });
  return new Date(day.getTime() - days * MILLISECONDS_IN_A_DAY + minute * MILLISECONDS_IN_A_MINUTE);
}

/** The same world on the morning `days` ago, so that records carry the dates on which a shop would have made them. */
export function ctxAgo(ctx: Ctx, days: number): Ctx {
  return { ...ctx, now: morning(dayOf(ctx.now), days) };
}
