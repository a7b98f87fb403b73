import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { closedPolicy, securityHeaders } from './lib/web/security-headers'

const root = dirname(fileURLToPath(import.meta.url))
const closed = [{ key: 'Content-Security-Policy', value: closedPolicy }]
// Whoever writes or reads structured copies may fetch the schema from wherever they are.
const published = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Cache-Control', value: 'public, max-age=3600' },
]

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  outputFileTracingIncludes: {
    // The fonts of a copy are read by their path.
    '/api/requests/**': [
      './node_modules/@expo-google-fonts/noto-sans/{400Regular,600SemiBold}/*.ttf',
    ],
  },
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  experimental: { sri: { algorithm: 'sha384' } }, // each script is what was built, or does not run
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, once
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/api/:path*', headers: closed },
    { source: '/_next/static/:path*', headers: closed },
    { source: '/.well-known/:path*', headers: closed },
    { source: '/:file(favicon.ico|icon.svg|apple-touch-icon.png|robots.txt)', headers: closed },
    { source: '/schemas/:file', headers: [...closed, ...published] },
  ],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
