/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // One-click links are posted by machines that must never meet a redirect (RFC 8058, 3.1).
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  serverExternalPackages: ['argon2', 'postgres', 'pg', 'pino', 'nodemailer', 'graphile-worker'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
};
