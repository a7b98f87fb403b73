import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { adoptSettings } from '@/lib/env'

const url = process.env.PORTAL_URL ?? 'http://localhost:3000'
const mailUrl = process.env.MAIL_URL ?? 'http://127.0.0.1:1080'
const folder = process.env.PORTAL_DATA ?? '.data'

/** Where the portal under test is, and its mail catcher. */
export const portal = { url, mailUrl }

let adopted = false

/** Makes this process use the settings of the portal under test: for what a test arranges, never for what it observes. */
export function besideThePortal(): void {
  if (adopted) return
  const note = readFileSync(join(folder, 'running.json'), 'utf8')
  adoptSettings({ ...z.record(z.string(), z.string()).parse(JSON.parse(note)), PUBLIC_URL: url })
  adopted = true
}
