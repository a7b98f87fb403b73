import { redirect } from 'next/navigation'
import { PortalNotice } from '@/app/[locale]/(subject)/welcome/portal-notice'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { eidPersonCookie, readCookie } from '@/lib/auth/cookies'
import { eidName } from '@/lib/auth/eid-provider'
import { openShown } from '@/lib/auth/eid-sealed'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import { eidStart } from '@/lib/web/eid-paths'
import { untouched } from '@/lib/web/form-state'
import { isMarked, isMarkedPath, markedWelcome } from '@/lib/web/marked'
import { page } from '@/lib/web/page'
import { askAfterEid } from '../actions'

// An eID has shown who someone is, and they have no account: an address is all that is asked, and nothing is stored before.
export default page(async ({ locale, query }) => {
  const shown = await openShown(await readCookie(eidPersonCookie()), now())
  if (!shown) redirect(href(locale, '/sign-in'))
  const t = await translator(locale, 'sign-in')
  const welcome = await translator(locale, 'welcome')
  const name = eidName() ?? ''
  const marked = isMarked(query) || isMarkedPath(shown.wayBack)
  const next = marked ? href(locale, markedWelcome) : shown.wayBack
  const rows = [
    { key: 'person', label: t('eid.person'), value: shown.person.name },
    {
      key: 'number',
      label: t('eid.number'),
      value: <span className="figures">{maskIdentityNumber(shown.person.identityNumber)}</span>,
    },
  ]
  return (
    <Column>
      <PageHeading title={t('eid.title')} lead={t('eid.lead', { name })} />
      <SummaryList rows={rows} />
      {marked ? (
        <Notice title={welcome('marked.title')}>
          <p>{welcome('marked.text')}</p>
        </Notice>
      ) : (
        <p>
          {welcome.rich('protected', {
            link: (text) => <a href={href(locale, '/protected-identity')}>{text}</a>,
          })}
        </p>
      )}
      <Form
        action={askAfterEid}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <TextField
          name="email"
          type="email"
          label={t('eid.email')}
          hint={t('eid.emailHint')}
          autoComplete="email"
          spellCheck={false}
        />
        {next && <HiddenField name="next" value={next} />}
        <SubmitButton>{t('eid.send')}</SubmitButton>
      </Form>
      <p>
        {t.rich('eid.notYou', {
          link: (text) => <a href={eidStart(locale, next, 'sign-in')}>{text}</a>,
        })}
      </p>
      <PortalNotice locale={locale} />
    </Column>
  )
})
