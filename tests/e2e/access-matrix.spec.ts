import { unlisted, walkAccess } from '../bench/security/access-matrix'
import { differences } from '../bench/security/refused-alike'
import { expect, test } from './support/fixtures'
import { besideThePortal, portal } from './support/portal'

// Neither language nor JavaScript changes who may have what: once is enough.
test.skip(
  ({ lang, javaScriptEnabled }) => lang !== 'sv' || javaScriptEnabled === false,
  'neither language nor JavaScript changes any of this: once is enough',
)

test('every page, endpoint and action of the build has its row in tests/support/access-rules.ts', () => {
  expect(unlisted()).toEqual([])
})

test('nobody gets a page, an endpoint or an action that is not theirs, nor one foreign byte', async () => {
  test.setTimeout(180_000)
  besideThePortal()
  const { requests, faults } = await walkAccess({ address: portal.url })
  expect(faults).toEqual([])
  expect(requests).toBeGreaterThan(1000)
})

test('what is somebody else’s is answered as what is not there, byte for byte', async () => {
  besideThePortal()
  expect(await differences(portal.url)).toEqual([])
})
