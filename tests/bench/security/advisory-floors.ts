/**
 * The lowest version of a package without a known advisory, as published until November 2026; null where none is known. Every
 * dependency has a row, and so have packages inside others that had one. Copies inside other packages count too.
 */
export const advisoryFloors: Record<string, string | null> = {
  '@expo-google-fonts/noto-sans': null,
  '@prisma/adapter-pg': null,
  '@prisma/client': null,
  '@simplewebauthn/server': '14.0.0',
  busboy: '1.0.0',
  'date-holidays': null,
  fflate: null,
  'file-type': '21.3.2',
  next: '16.3.8',
  'next-auth': '4.24.15',
  'next-intl': '4.9.1',
  nodemailer: '10.1.4',
  'openid-client': null,
  otplib: null,
  pg: '7.1.2',
  'pg-boss': null,
  pino: null,
  postcss: '8.4.31',
  'rate-limiter-flexible': null,
  'qrcode-generator': null,
  react: '19.2.4',
  'react-dom': '19.2.4',
  'react-email': null,
  zod: '3.22.3',
}
