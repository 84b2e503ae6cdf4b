import { readLogo } from '@/lib/advertisers/face';
import { database } from '@/lib/database';

export const dynamic = 'force-dynamic';

/** An advertiser's picture. Its address holds its hash, so that it may be kept for ever. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const logo = await readLogo(database(), slug);
  if (!logo) return new Response(null, { status: 404 });
  const current = new URL(request.url).searchParams.get('v') === logo.hash;
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      'Content-Type': logo.type,
      'Content-Length': String(logo.bytes.length),
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}
