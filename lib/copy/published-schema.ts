import { z } from 'zod'
import { copySchema } from './schema'

/** Where the schema is published, below the portal's address. */
export const schemaPath = '/schemas/copy-1.json'

/** The published JSON Schema, as public/schemas/copy-1.json has it; `npm run docs` writes it. */
export function publishedSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(copySchema, { target: 'draft-2020-12' })
  return `${JSON.stringify({ $schema, $id: 'urn:insyn:schemas:copy-1', ...rest }, null, 2)}\n`
}
