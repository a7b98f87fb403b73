import { environmentKeys } from './environment-keys'

/** A key that another key wraps, with the public name of the one that does. */
export type Wrapped = { wrapped: Uint8Array<ArrayBuffer>; masterKeyId: string }

/**
 * What wraps the keys of people and of the house. The setting MASTER_KEY does it here; a key service takes its place by these
 * three verbs. `place` says which key it is and is bound in, so that a wrapped key moved to another row does not open.
 */
export type KeyService = {
  /** The public name of the master key that wraps from now on. Never the key itself. */
  currentKeyId(): Promise<string>
  /** Wraps under the current master key. */
  wrap(place: string, key: Uint8Array): Promise<Wrapped>
  /** Opens what this or an earlier master key wrapped; MasterKeyUnknown when it is none of them, SealBroken when it was changed. */
  unwrap(
    place: string,
    key: { wrapped: Uint8Array; masterKeyId: string },
  ): Promise<Uint8Array<ArrayBuffer>>
}

// Next loads this module more than once: the choice is kept where all copies find it.
const shared = globalThis as { insynKeyService?: KeyService }

/** The key service of this process. */
export function keyService(): KeyService {
  return shared.insynKeyService ?? environmentKeys
}

/** Puts another key service in the place of the settings' keys, before anything is wrapped or opened; none puts them back. */
export function adoptKeyService(service?: KeyService): void {
  shared.insynKeyService = service
}
