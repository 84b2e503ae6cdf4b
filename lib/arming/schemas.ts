import { z } from 'zod';

/** Why a database is armed: it was `restored` from a backup or copied, or it is the one at work, `moved` or taken over whole. */
export const armingReasons = ['restored', 'moved'] as const;

export const armSchema = z.strictObject({ reason: z.enum(armingReasons) });
