import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Desk } from '@/components/staff/desk'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { openCase } from '@/lib/casework/staff/open-case'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { isOpening } from '@/lib/web/opening'
import { page } from '@/lib/web/page'
import { lift, tell } from './actions'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  authorise(actor, 'case.decide')
  if (!(await isOpening())) return null
  const { request, decision } = await openCase({
    actor,
    reference: params.reference ?? '',
    now: now(),
  })
  const { reference } = request
  const { inForce, liftingOn, liftable, openSystems } = decision.restriction
  if (!inForce) redirect(href(locale, `/desk/${reference}`))
  const [t, desk] = [await translator(locale, 'desk-decide'), await translator(locale, 'desk')]
  const shared = { words: await formWords(locale), locale, initialState: untouched() }
  const date = liftingOn && longDate(locale, liftingOn)
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}`)}>{desk('toCase')}</BackLink>
      <PageHeading
        title={t('lift.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('lift.lead')}
      />
      {!date && (
        <Form action={tell} {...shared} className="decision-form">
          <HiddenField name="reference" value={reference} />
          <TextArea name="reason" label={t('lift.reason')} hint={t('lift.reasonHint')} rows={4} />
          <p className="quiet">{t('lift.days', { count: controller().liftingNoticeDays })}</p>
          <SubmitButton>{t('lift.tell')}</SubmitButton>
        </Form>
      )}
      {date && <p>{t('lift.told', { date })}</p>}
      {date && !liftable && <p>{t('lift.tooEarly', { date })}</p>}
      {date && liftable && openSystems > 0 && (
        <>
          <Notice signal="soon" title={t('lift.systems', { count: openSystems })} />
          <p className="section-actions">
            <ButtonLink href={href(locale, `/desk/${reference}#tasks`)}>
              {t('lift.toSystems')}
            </ButtonLink>
          </p>
        </>
      )}
      {date && liftable && openSystems === 0 && (
        <Form action={lift} {...shared}>
          <HiddenField name="reference" value={reference} />
          <SubmitButton>{t('lift.lift')}</SubmitButton>
        </Form>
      )}
    </Desk>
  )
})
