import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { findActor, findSession } from '@/lib/auth/require-actor'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { can } from '@/lib/rights/permissions'
import { untouched } from '@/lib/web/form-state'
import { signOutHere } from './actions'

/** The top right corner: sign in, or one's own pages and the way out. */
export async function AccountMenu({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'sign-in')
  const actor = await findActor().catch(() => null)
  const waiting = !actor && (await findSession().catch(() => null))
  if (!actor && !waiting) {
    return (
      <a className="frame-link" href={href(locale, '/sign-in')}>
        {t('menu.signIn')}
      </a>
    )
  }
  return (
    <>
      {actor && can(actor.role, 'request.view-own') && (
        <a className="frame-link" href={href(locale, '/my')}>
          {t('menu.mine')}
        </a>
      )}
      {actor && can(actor.role, 'queue.view') && (
        <a className="frame-link" href={href(locale, '/desk')}>
          {t('menu.desk')}
        </a>
      )}
      {actor?.role === 'SUPPORT' && (
        <a className="frame-link" href={href(locale, '/support')}>
          {t('menu.support')}
        </a>
      )}
      {actor && can(actor.role, 'staff.manage') && (
        <a className="frame-link" href={href(locale, '/admin')}>
          {t('menu.admin')}
        </a>
      )}
      <Form
        action={signOutHere}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
        className="form-in-line"
      >
        <SubmitButton look="quiet">{t('menu.signOut')}</SubmitButton>
      </Form>
    </>
  )
}
