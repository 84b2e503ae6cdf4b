import { asc } from 'drizzle-orm';
import { assessment } from '@/db/schema';
import type { AssessmentState } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { type Assessment, selectAssessments } from './load';
import { assessmentState } from './state';

/** An assessment by the version that says where it stands. */
export type ListedAssessment = {
  shown: Assessment;
  state: AssessmentState;
  /** A later version that nobody has decided about yet. */
  pending: Assessment | null;
  /** Whether the actor may decide about what is pending: it is somebody else's. */
  others: boolean;
};

/** Every assessment once: those to decide about first, then those that hold, by their review date. */
export async function listAssessments(ctx: Ctx): Promise<ListedAssessment[]> {
  requirePermission(ctx.actor, 'assessments.read');
  const rows = await selectAssessments(ctx.db).orderBy(asc(assessment.id));
  const byRoot = new Map<number, Assessment[]>();
  for (const row of rows) byRoot.set(row.rootId, [...(byRoot.get(row.rootId) ?? []), row]);
  const me = actorName(ctx.actor);
  const listed = [...byRoot.values()].flatMap((versions) => listOne(versions, { now: ctx.now, me }));
  return listed.sort(
    (a, b) => rank(a) - rank(b) || a.shown.validUntil.getTime() - b.shown.validUntil.getTime(),
  );
}

function listOne(versions: Assessment[], { now, me }: { now: Date; me: string }): ListedAssessment[] {
  const latest = versions.at(-1);
  if (!latest) return [];
  const shown = versions.findLast(({ approvedAt }) => approvedAt !== null) ?? latest;
  const undecided = latest.approvedAt === null && latest.rejectedAt === null;
  const pending = undecided && latest !== shown ? latest : null;
  const state = assessmentState(shown, versions, now);
  return [{ shown, state, pending, others: (pending ?? shown).author !== me }];
}

const order: readonly AssessmentState[] = ['draft', 'expired', 'approved', 'rejected', 'replaced'];
const rank = ({ state, pending }: ListedAssessment) => (pending ? 0 : order.indexOf(state));
