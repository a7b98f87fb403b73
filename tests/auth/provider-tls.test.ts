import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { openIdClient } from '@/lib/auth/openid-client'
import { authority } from '../support/certificates'

const usual = getCACertificates()
const right = authority('The authority of the broker')
const closers: (() => unknown)[] = []
afterEach(async () => {
  setDefaultCACertificates(usual)
  for (const close of closers.splice(0)) await close()
})

/** A provider that describes itself over https, with a certificate for `name`. */
async function aProvider(name = '127.0.0.1') {
  const { certificate: cert, key } = right.issue(name)
  let asked = 0
  const server = createServer({ cert, key }, (_, response) => {
    asked += 1
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ issuer, token_endpoint: `${issuer}/token` }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  closers.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  })
  const provider = { issuer, clientId: 'insyn', clientSecret: 'a secret for tests only' }
  return { ask: () => openIdClient(provider, '/api/eid/callback'), asked: () => asked }
}

describe('a broker or a directory', () => {
  it('is asked nothing while its certificate proves nothing, and then answers', async () => {
    const { ask, asked } = await aProvider()
    await expect(ask()).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })
    expect(asked()).toBe(0)
    setDefaultCACertificates([...usual, right.certificate])
    expect((await ask()).metadata.client_id).toBe('insyn')
    expect(asked()).toBe(1)
  })

  it('is asked nothing where its certificate is for another name', async () => {
    setDefaultCACertificates([...usual, right.certificate])
    const { ask, asked } = await aProvider('broker.example.com')
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    expect(asked()).toBe(0)
  })
})
