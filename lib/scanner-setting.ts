import { z } from 'zod'

/** Where clamd listens: a port of a host, or a socket in the file system. */
export type VirusScanner = { host: string; port: number } | { path: string }

/** What a person wrote, as net.connect takes it; null where it cannot be read. */
export function readScanner(address: string): VirusScanner | null {
  if (/^\/[^\0]+$/.test(address)) return { path: address }
  const [, host = '', port = ''] = /^(\[[\da-f:.]+\]|[^\s:/]+):(\d{1,5})$/i.exec(address) ?? []
  const number = Number(port)
  return host && number >= 1 && number <= 65535
    ? { host: host.replace(/^\[|\]$/g, ''), port: number }
    : null
}

export const scannerSchema = {
  CLAMD_ADDRESS: z
    .string()
    .refine((text) => readScanner(text) !== null, {
      error:
        'CLAMD_ADDRESS is no address of clamd: write host:port, like 127.0.0.1:3310, or the path of its socket.',
    })
    .optional(),
}
