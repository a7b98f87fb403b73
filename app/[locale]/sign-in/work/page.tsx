import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { staffSsoName } from '@/lib/auth/staff-sso'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/rights/refusal'
import { page } from '@/lib/web/page'
import { ssoReasons, ssoStart } from '@/lib/web/sso-paths'
import { signInPath, wayBack } from '@/lib/web/way-back'

/** A sign-in with the company's directory that led nowhere: why, as far as it helps, and what to do. */
export default page(async ({ locale, query }) => {
  const name = staffSsoName()
  if (name === null) throw new Refusal('NOT_FOUND')
  const t = await translator(locale, 'sign-in')
  const next = wayBack(query.next)
  const why = Object.values(ssoReasons).find((reason) => reason === query.why) ?? 'failed'
  return (
    <Column>
      <PageHeading title={t('work.title')} lead={t(`work.why.${why}`)} />
      <p>
        <ButtonLink href={ssoStart(locale, next)}>{t('work.again')}</ButtonLink>
      </p>
      <p>
        <a className="frame-link" href={href(locale, signInPath(next))}>
          {t('work.back')}
        </a>
      </p>
    </Column>
  )
})
