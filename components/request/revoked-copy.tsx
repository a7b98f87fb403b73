import { Notice } from '@/components/ui/notice'
import type { CopyStanding } from '@/lib/casework/requests/delivered-copy'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; revoked: NonNullable<CopyStanding['revoked']> }

/** That the copy was taken back, when and why. */
export async function RevokedCopy({ locale, revoked }: Props) {
  const t = await translator(locale, 'copy')
  const when = dateAndTime(locale, revoked.at)
  return (
    <Notice signal="waiting" title={t('person.revokedTitle')}>
      <p>{t('person.revokedText', { when })}</p>
      <p className="kept-lines">{t('person.revokedReason', { reason: revoked.reason })}</p>
    </Notice>
  )
}
