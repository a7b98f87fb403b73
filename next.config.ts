import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { closedPolicy, securityHeaders } from './lib/web/security-headers'

const root = dirname(fileURLToPath(import.meta.url))
const closed = [{ key: 'Content-Security-Policy', value: closedPolicy }]

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, once
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: closed },
    { source: '/_next/static/:path*', headers: closed },
    { source: '/:file(favicon.ico|icon.svg|apple-touch-icon.png|robots.txt)', headers: closed },
  ],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
