import { writeFileSync } from 'node:fs'
import { publishedSchema } from '@/lib/copy/published-schema'
import { say } from '@/lib/log'
import { lifeCyclePage } from '@/lib/rights/life-cycle-page'
import { permissionsPage } from '@/lib/rights/permissions-page'
import { inputRulesPage } from './input-rules-page'

const made = {
  'docs/life-cycle.md': lifeCyclePage(),
  'docs/permissions.md': permissionsPage(),
  'docs/input-rules.md': inputRulesPage(),
  'public/schemas/copy-1.json': publishedSchema(),
}
for (const [path, text] of Object.entries(made)) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), text)
  say(`Written: ${path}`)
}
