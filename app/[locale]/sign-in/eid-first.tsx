import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { eidStart } from '@/lib/web/eid-paths'

type Props = { locale: Locale; name: string; next: string | null }

/** The first way to sign in, where it is set up: it asks for nothing. */
export async function EidFirst({ locale, name, next }: Props) {
  const t = await translator(locale, 'sign-in')
  return (
    <>
      <p>
        <ButtonLink href={eidStart(locale, next, 'sign-in')} size="large">
          {t('eid.button', { name })}
        </ButtonLink>
      </p>
      <p className="quiet">{t('eid.hint')}</p>
      <div className="prose">
        <h2>{t('eid.orMail')}</h2>
        <p>{t('eid.orMailLead')}</p>
      </div>
    </>
  )
}
