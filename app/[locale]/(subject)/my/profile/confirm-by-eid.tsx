import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { eidName } from '@/lib/auth/eid-provider'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AssuranceLevel } from '@/lib/rights/assurance'
import { eidStart } from '@/lib/web/eid-paths'

/** How sure we are of who someone is, and the way to settle it by oneself. */
export async function ConfirmByEid(props: { locale: Locale; assurance: AssuranceLevel }) {
  const { locale, assurance } = props
  const t = await translator(locale, 'sign-in')
  if (assurance === 'EID') return <Notice signal="done" title={t('eid.confirm.done')} />
  const name = eidName()
  if (name === null) return null
  return (
    <section className="prose" aria-labelledby="eid">
      <h2 id="eid">{t('eid.confirm.title', { name })}</h2>
      <p>{t('eid.confirm.text')}</p>
      <p>
        <ButtonLink href={eidStart(locale, null, 'account')}>
          {t('eid.confirm.do', { name })}
        </ButtonLink>
      </p>
    </section>
  )
}
