import type { Adapter, AdapterPayload } from 'oidc-provider'

const kept = new Map<string, { payload: AdapterPayload; until: number }>()

/** What the Test-eID knows: in memory, gone when it stops. `model` is the provider's name for a kind of thing. */
export class TestEidStorage implements Adapter {
  constructor(private readonly model: string) {}

  private key = (id: string) => `${this.model}:${id}`

  private live(key: string): AdapterPayload | undefined {
    const found = kept.get(key)
    return found && found.until > performance.now() ? found.payload : undefined
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const until = performance.now() + (expiresIn ?? 3600) * 1000
    kept.set(this.key(id), { payload, until })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.live(this.key(id))
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const own = [...kept.keys()].filter((key) => key.startsWith(this.key('')))
    return own.map((key) => this.live(key)).find((payload) => payload?.uid === uid)
  }

  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  async consume(id: string): Promise<void> {
    const found = this.live(this.key(id))
    if (found) found.consumed = true
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
  }
}
