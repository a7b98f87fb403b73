import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { eidName } from '@/lib/auth/eid-provider'
import { findActor } from '@/lib/auth/require-actor'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { eidStart } from '@/lib/web/eid-paths'
import { page } from '@/lib/web/page'
import { signInPath, wayBack } from '@/lib/web/way-back'

// The same page whatever was wrong: whoever tries a forged answer learns nothing from it.
export default page(async ({ locale, query }) => {
  const t = await translator(locale, 'sign-in')
  const next = wayBack(query.next)
  const name = eidName() ?? ''
  const signedIn = (await findActor()) !== null
  const email = controller().privacyContact
  return (
    <Column>
      <PageHeading title={t('eid.refused.title', { name })} lead={t('eid.refused.lead')} />
      <p>
        <ButtonLink href={eidStart(locale, next, signedIn ? 'account' : 'sign-in')}>
          {t('eid.refused.again')}
        </ButtonLink>
      </p>
      <p>
        {signedIn ? (
          <a className="frame-link" href={href(locale, '/my/profile')}>
            {t('eid.refused.profile')}
          </a>
        ) : (
          <a className="frame-link" href={href(locale, signInPath(next))}>
            {t('eid.refused.mail')}
          </a>
        )}
      </p>
      <p>
        {t.rich('eid.refused.help', {
          email,
          link: (text) => <a href={`mailto:${email}`}>{text}</a>,
        })}
      </p>
    </Column>
  )
})
