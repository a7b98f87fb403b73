import { openFiled } from '@/lib/casework/requests/filed'
import { consentTexts, withoutConsent } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import type { RequestRow } from '@/lib/data/request-rows'
import type { ConsentStoppedMessage, ConsentWithdrawnMessage } from '@/lib/mail/message'
import { openPersonKey } from '@/lib/vault/person-key'
import { addresseeOf } from './addressee'
import { portalLink } from './portal-link'

type Addressed = { to: string | null; message: ConsentWithdrawnMessage | ConsentStoppedMessage }

/** A mail to the person about the consents they withdrew; null when nobody has an address, or the request is another kind now. */
export async function consentMessage(
  request: RequestRow,
  kind: 'CONSENT_WITHDRAWN' | 'CONSENT_STOPPED',
): Promise<Addressed | null> {
  const addressee = await addresseeOf(request)
  if (!addressee) return null
  const filed = openFiled(await openPersonKey(request.keyId), request)
  if (filed.kind !== 'CONSENT_WITHDRAWAL') return null
  const { to } = addressee
  const { locale, reference } = request
  const profile = controller()
  const about = {
    locale,
    reference,
    purposes: consentTexts(profile, locale, filed.answers.purposes),
    link: portalLink(locale, '/my/requests/new/erasure'),
  }
  if (kind === 'CONSENT_STOPPED') {
    const authority = profile.authority.shortName
    return { to, message: { type: 'consent-stopped', ...about, authority } }
  }
  const message = {
    type: 'consent-withdrawn',
    ...about,
    withdrawnAt: request.receivedAt.toString(),
    due: request.dueOn.toString(),
    others: withoutConsent(profile, locale),
  } as const
  return { to, message }
}
