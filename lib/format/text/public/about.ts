import type { Channel } from '@/db/vocabulary';

/** One subject by one means: which messages a sentence is about. */
export type About = { advertiser: string; purpose: string; channel: Channel };

/** One subject by every means. */
export type AboutSubject = Omit<About, 'channel'>;
