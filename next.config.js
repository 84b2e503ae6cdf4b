/** What every staff page says of itself; public documents say stricter things in app/_server/document.tsx. */
const staffHeaders = [
  { key: 'Content-Security-Policy', value: "object-src 'none'; base-uri 'none'; frame-ancestors 'none'" },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // One-click links are posted by machines that must never meet a redirect (RFC 8058, 3.1).
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  // `npm run check` and `npm test` hold the types; a build need not read them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'date-holidays',
    'mailparser',
    'postgres',
    'pg',
    'pino',
    'nodemailer',
    'graphile-worker',
    'pdfkit',
  ],
  headers: async () => [{ source: '/admin/:path*', headers: staffHeaders }],
  // A folder that begins with a dot is no room; the address is where RFC 8615 wants it.
  rewrites: async () => [
    { source: '/.well-known/aval/checkpoints', destination: '/proof/checkpoints' },
    { source: '/.well-known/aval/verify-proof.mjs', destination: '/proof/program' },
  ],
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
};
