import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { appendAudit } from '@/db/queries/append-audit';
import { form } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { newestWording } from '../wordings/find';
import { formSchema, formSlug } from './schemas';

/**
 * Creates the form `slug`, or replaces how it is set up. Versions of its wordings that are approved later are shown from then on;
 * what was shown before stays with what people said.
 * @throws DomainError `unknown_wording` naming each that does not exist or asks for nothing
 */
export async function putForm(ctx: Ctx, slug: string, input: unknown): Promise<{ slug: string }> {
  requirePermission(ctx.actor, 'forms.manage');
  const key = parseInput(formSlug, slug);
  const { title, lead, ...given } = parseInput(formSchema, input);
  const values = {
    ...given,
    ...{ titleFr: title.fr, titleEn: title.en, leadFr: lead.fr, leadEn: lead.en, updatedAt: ctx.now },
  };
  await ctx.db.transaction(async (tx) => {
    const issues = [];
    for (const [index, wording] of given.wordings.entries()) {
      const newest = await newestWording(tx, wording);
      if (newest?.kind === 'consent') continue;
      issues.push({
        path: `wordings.${index}`,
        message: `no text that asks for consent is called ${wording}`,
      });
    }
    if (issues.length > 0) throw new DomainError('unknown_wording', issues[0]?.path, issues);
    await tx
      .insert(form)
      .values({ slug: key, createdAt: ctx.now, ...values })
      .onConflictDoUpdate({ target: form.slug, set: values });
    const by = actorName(ctx.actor);
    await appendAudit(tx, {
      at: ctx.now,
      by,
      action: 'form.put',
      subject: key,
      detail: { open: given.open },
    });
  });
  return { slug: key };
}

/**
 * Creates the form `slug`, which must be new.
 * @throws DomainError `already_exists`, and as `putForm`
 */
export async function createForm(ctx: Ctx, slug: unknown, input: unknown): Promise<{ slug: string }> {
  requirePermission(ctx.actor, 'forms.manage');
  const { slug: key } = parseInput(z.object({ slug: formSlug }), { slug });
  const [known] = await ctx.db.select({ id: form.id }).from(form).where(eq(form.slug, key));
  if (known) throw new DomainError('already_exists', `form ${key}`, [{ path: 'slug', message: 'is taken' }]);
  return putForm(ctx, key, input);
}
