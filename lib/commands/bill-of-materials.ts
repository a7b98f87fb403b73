import { createHash } from 'node:crypto'
import { z } from 'zod'

const entry = z.object({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
})

/** The lock file of npm, as far as a bill of materials needs it. */
export const lockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(z.string(), entry),
})

type Lock = z.infer<typeof lockSchema>

/**
 * What the portal is made of, as CycloneDX 1.5: every package of the lock file but those that only develop and test it, each
 * once, with its licence and the hash it was installed by; the same bytes for the same lock file. Made by hand, for `npm sbom` leaves overridden packages out.
 */
export function billOfMaterials({ name, version, packages }: Lock) {
  const used = Object.entries(packages).filter(
    ([path, found]) => path !== '' && !found.dev && !found.devOptional,
  )
  const components = new Map<string, ReturnType<typeof component>>()
  for (const [path, found] of used) {
    const made = component(path.split('node_modules/').at(-1) ?? path, found)
    components.set(made['bom-ref'], made)
  }
  const sorted = [...components.values()].toSorted((one, other) =>
    one['bom-ref'] < other['bom-ref'] ? -1 : 1,
  )
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(sorted))}`,
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version },
    },
    components: sorted,
  }
}

function component(name: string, { version = '', license, integrity }: z.infer<typeof entry>) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const [algorithm, hash] = integrity?.split('-', 2) ?? []
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    ...(license ? { licenses: [{ license: { name: license } }] } : {}),
    ...(algorithm === 'sha512' && hash
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }
      : {}),
  }
}

/** The same number for the same contents, in the form of a UUID. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
