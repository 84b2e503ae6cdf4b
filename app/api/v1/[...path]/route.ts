import { unknownAddress } from '@/app/_server/api-route';

/* An address that means nothing answers like the rest of the API, not with a page. */
export const GET = unknownAddress;
export const POST = unknownAddress;
export const PUT = unknownAddress;
export const PATCH = unknownAddress;
export const DELETE = unknownAddress;
