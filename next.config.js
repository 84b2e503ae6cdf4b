/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // One-click links are posted by machines that must never meet a redirect (RFC 8058, 3.1).
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  // `npm run check` and `npm test` hold the types; a build need not read them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'pg', 'pino', 'nodemailer', 'graphile-worker'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
};
