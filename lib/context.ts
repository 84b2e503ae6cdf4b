import type { Db } from '@/db/client';
import type { Role } from '@/db/vocabulary';

/** Who acts: one of the staff, a program with a key, the person themself, or Aval at its own work. */
export type Actor =
  | { kind: 'staff'; id: number; role: Role }
  | { kind: 'key'; id: number; role: Role }
  | { kind: 'person' }
  | { kind: 'system' };

/**
 * What a verb knows of the world, built once at the edge and passed on: who acts, what time it is, under which id the
 * request is logged, and the database (a transaction's, when a verb calls another).
 */
export type Ctx = { actor: Actor; now: Date; requestId: string; db: Db };

/** The actor as it is written beside what they did: `staff:12`, `key:3`, `person`, `system`. */
export function actorName(actor: Actor): string {
  return 'id' in actor ? `${actor.kind}:${actor.id}` : actor.kind;
}
