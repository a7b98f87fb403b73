import pg from 'pg'
import { z } from 'zod'
import { statementName } from '@/lib/data/prepared'
import { env } from '@/lib/env'

/** A node of a plan, as far as the benches judge it. */
export type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}
const node: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(node).optional(),
  }),
)
const answer = z
  .array(z.object({ Plan: node, 'Planning Time': z.number(), 'Execution Time': z.number() }))
  .length(1)

export type Statement = { text: string; values: unknown[] }
export type Explained = { plan: PlanNode; milliseconds: number }

/** A connection of its own that has queries planned and executed, and says what that took inside the database. */
export async function openExplainer() {
  const client = new pg.Client(env().databaseUrl)
  await client.connect()
  const names = new Set<string>()
  /** What is prepared in life is prepared here, so that it is planned as seldom. */
  const asInLife = async ({ text, values }: Statement): Promise<Statement> => {
    const name = statementName(text)
    if (!name) return { text, values }
    if (!names.has(name)) await client.query(`PREPARE "${name}" AS ${text}`)
    names.add(name)
    return { text: `EXECUTE "${name}"${literals(values)}`, values: [] }
  }
  return {
    /** Planning and execution as the database measures them, with nothing of the way there. */
    async explain(statement: Statement): Promise<Explained> {
      const { text, values } = await asInLife(statement)
      const { rows } = await client.query({
        text: `EXPLAIN (ANALYZE, TIMING OFF, SUMMARY, FORMAT JSON) ${text}`,
        values,
        rowMode: 'array',
      })
      const [found] = answer.parse(rows[0]?.[0])
      if (!found) throw new Error('nothing was explained')
      const { Plan: plan, 'Planning Time': planning, 'Execution Time': execution } = found
      return { plan, milliseconds: planning + execution }
    },
    close: () => client.end(),
  }
}

function literals(values: readonly unknown[]): string {
  if (values.length === 0) return ''
  return `(${values.map((value) => (typeof value === 'number' ? value : pg.escapeLiteral(String(value)))).join()})`
}

/** A plan's nodes, outermost first. */
export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** What a page must never cost: reading a table from end to end, putting in order or counting, with more rows than `most`. */
export function excessOf(plan: PlanNode, most: number): string[] {
  return nodesOf(plan).flatMap((each) => {
    const type = each['Node Type']
    const handled = /Sort|Aggregate/.test(type)
      ? (each.Plans ?? []).reduce((sum, below) => sum + rowsOf(below), 0)
      : type === 'Seq Scan'
        ? rowsOf(each) + (each['Rows Removed by Filter'] ?? 0) * each['Actual Loops']
        : 0
    return handled > most ? [`${type} ${each['Relation Name'] ?? ''} of ${handled} rows`] : []
  })
}

const rowsOf = (each: PlanNode) => each['Actual Rows'] * each['Actual Loops']

/** The value below which a share of figures lies (nearest rank). */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
