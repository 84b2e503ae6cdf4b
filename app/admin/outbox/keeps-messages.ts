import { env } from '@/lib/env';

/** Whether messages are kept for the staff instead of sent: so it is while no mail server is set. */
export function keepsMessages(): boolean {
  return env().SMTP_URL === undefined;
}
