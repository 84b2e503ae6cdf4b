import { DomainError } from '../errors';
import type { Plan } from './schemas';

type Aimed = { direct: boolean; audience?: unknown; plan?: Plan | null };

/**
 * Indirect prospecting is aimed at nobody in particular: no list of recipients can be attached to it, and it is shown for a while
 * in place of being sent to where each person lives. What is sent to people has a moment.
 * @throws DomainError `indirect_has_no_recipients`, `invalid_input`
 */
export function requireFitting({ direct, audience = null, plan = null }: Aimed): void {
  if (!direct && audience !== null) {
    const issue = { path: 'audience', message: 'a campaign that is not direct has no recipients' };
    throw new DomainError('indirect_has_no_recipients', 'audience', [issue]);
  }
  const unfit = direct ? plan?.kind === 'period' : plan?.kind === 'local';
  if (unfit) {
    const message = direct
      ? 'a period is for campaigns with "direct": false'
      : 'nobody has a zone of their own here';
    throw new DomainError('invalid_input', `plan: ${message}`, [{ path: 'plan', message }]);
  }
}
