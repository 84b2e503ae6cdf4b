import { z } from 'zod';
import { roles } from '@/db/vocabulary';
import { line } from '../format/fields';

export const createKeySchema = z.strictObject({ name: line(100), role: z.enum(roles) });

/** A key as it is shown once: 256 random bits behind a name by which scanners find leaked ones. */
export const keyPattern = /^aval_[A-Za-z0-9_-]{43}$/;
