import { writeFileSync } from 'node:fs'
import { say } from '@/lib/log'
import { lifeCyclePage } from '@/lib/rights/life-cycle-page'

const page = new URL('../../docs/life-cycle.md', import.meta.url)
writeFileSync(page, lifeCyclePage())
say('Written: docs/life-cycle.md')
