import type { Actor } from '../context';
import { DomainError } from '../errors';
import { may, type Permission } from './permissions';

/**
 * The first line of every verb of the staff's.
 * @throws DomainError `not_allowed` (a person on a public page is nobody here)
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.kind === 'system') return;
  if (!('role' in actor) || !may(actor.role, permission)) throw new DomainError('not_allowed', permission);
}
