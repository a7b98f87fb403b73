import { LetterText } from '@/components/request/letter-text'
import { Desk } from '@/components/staff/desk'
import { BackLink } from '@/components/ui/back-link'
import { PageTitle } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { viewLetter } from '@/lib/casework/staff/letters/view-letter'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { receivedOn } from '@/lib/rights/deadline'
import { isOpening } from '@/lib/web/opening'
import { page } from '@/lib/web/page'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  authorise(actor, 'case.work')
  if (!(await isOpening())) return null
  const reference = params.reference ?? ''
  const letterId = params.letter ?? ''
  const letter = await viewLetter({ actor, reference, letterId, now: now() })
  const { request } = letter
  const t = await translator(locale, 'desk-register')
  const words = await translator(request.locale, 'desk-register')
  const desk = await translator(locale, 'desk')
  const { legalName, address, privacyContact: email } = controller()
  const from = [legalName, address.street, `${address.postalCode} ${address.city}`]
  const values = { email, reference: request.reference }
  return (
    <Desk>
      <PageTitle>{request.reference}</PageTitle>
      <div className="not-printed">
        <BackLink href={href(locale, `/desk/${request.reference}#letters`)}>
          {desk('toCase')}
        </BackLink>
        <h1>{t('letters.page')}</h1>
        <p className="quiet">{t('letters.printHint')}</p>
      </div>
      <article className="printed" lang={request.locale}>
        <div className="printed-head">
          <address>{from.map(line)}</address>
          <p>{longDate(request.locale, receivedOn(letter.madeAt))}</p>
        </div>
        <address className="printed-to">{letter.to.map(line)}</address>
        {letter.title && <h2 className="printed-title">{letter.title}</h2>}
        <LetterText text={letter.text} locale={request.locale} />
        <p className="printed-foot">{words('letters.online', values)}</p>
      </article>
    </Desk>
  )
})

const line = (text: string) => (
  <span key={text} className="printed-line">
    {text}
  </span>
)
