import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import {
  deskCookie,
  eidCookie,
  eidPersonCookie,
  sessionCookie,
  signInCookie,
} from '@/lib/auth/cookies'
import { eidName } from '@/lib/auth/eid-provider'
import { absoluteHours, idleMinutes } from '@/lib/auth/session-times'
import { controller } from '@/lib/controller/controller'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'cookies')
  const { cookies, statements, website } = controller()
  const site = new URL(website).host
  const told = statements.find(({ key }) => key === 'cookies')
  const session = { minutes: idleMinutes.DATA_SUBJECT, hours: absoluteHours.DATA_SUBJECT }
  const row = (name: string, purpose: string, lasts: string) => ({
    key: name,
    label: name,
    value: (
      <>
        {purpose}
        <br />
        <span className="quiet">{t('lasts', { time: lasts })}</span>
      </>
    ),
  })
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="prose">
        <h2>{t('own.title')}</h2>
        <p>{t('own.text')}</p>
        <SummaryList
          rows={[
            row(sessionCookie(), t('own.session'), t('own.sessionLasts', session)),
            row(signInCookie(), t('own.signIn'), t('own.signInLasts')),
            ...(eidName() === null
              ? []
              : [
                  row(eidCookie(), t('own.eid'), t('own.signInLasts')),
                  row(eidPersonCookie(), t('own.eidPerson'), t('own.signInLasts')),
                ]),
            row(deskCookie(), t('own.desk'), t('own.deskLasts')),
          ]}
        />
        <h2>{t('company.title', { site })}</h2>
        <p>{t('company.text')}</p>
        {told && <p>{told.text[locale]}</p>}
        <SummaryList
          rows={cookies.map(({ name, purpose, lasts }) =>
            row(name, purpose[locale], lasts[locale]),
          )}
        />
      </div>
    </Column>
  )
})
