import { createHmac, type KeyObject, sign } from 'node:crypto'
import type Provider from 'oidc-provider'
import { z } from 'zod'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

type Claims = Record<string, unknown>
/** How a provider that misbehaves signs an ID token. */
export type Signing = { alg: 'RS256' | 'none'; key?: KeyObject } | { alg: 'HS256'; secret: string }

/** An ID token with these claims; `none` has no signature at all. */
export function idToken(claims: Claims, signing: Signing): string {
  const text = `${part({ alg: signing.alg, kid: 'test' })}.${part(claims)}`
  if (signing.alg === 'HS256')
    return `${text}.${createHmac('sha256', signing.secret).update(text).digest('base64url')}`
  if (signing.alg === 'none' || !signing.key) return `${text}.`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), signing.key).toString('base64url')}`
}

/** The claims in an ID token, unchecked. */
export function claimsIn(token: string): Claims {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
  return z.record(z.string(), z.unknown()).parse(JSON.parse(payload))
}

const answerSchema = z.looseObject({ id_token: z.string() })
type TokenAnswer = z.infer<typeof answerSchema>

/**
 * Stands between a provider and whoever asks its token endpoint, and changes what it says once a test wants so: a good provider
 * does not misbehave by itself.
 */
export function misbehaving(provider: Provider) {
  let change: ((answer: TokenAnswer) => TokenAnswer) | null = null
  let repeat: TokenAnswer | null = null
  let last: TokenAnswer | null = null
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path !== '/token') return
    const answer = answerSchema.safeParse(ctx.body)
    if (answer.success) {
      last = answer.data
      ctx.body = change ? change(answer.data) : answer.data
    } else if (repeat) {
      ctx.status = 200
      ctx.body = repeat
    }
  })
  const changing = (how: ((answer: TokenAnswer) => TokenAnswer) | null) => {
    change = how
  }
  return {
    /** Signs every ID token anew from now on, with its claims as they are or changed. */
    signing: (how: Signing, claims: (before: Claims) => Claims = (before) => before) =>
      changing((answer) => ({
        ...answer,
        id_token: idToken(claims(claimsIn(answer.id_token)), how),
      })),
    /** Changes every answer from now on; null lets it behave again. */
    changing,
    /** Gives the last answer again to whoever brings a code that was used. */
    repeating: (on: boolean) => {
      repeat = on ? last : null
    },
  }
}
