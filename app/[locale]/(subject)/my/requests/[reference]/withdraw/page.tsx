import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { possibleCommands } from '@/lib/rights/life-cycle'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { withdraw } from '../actions'

export default page(async ({ locale, params }) => {
  const actor = await requireDataSubject()
  const { request } = await viewRequest({
    actor,
    reference: params.reference ?? '',
    now: now(),
  })
  const { reference, kind, state } = request
  const back = href(locale, `/my/requests/${reference}`)
  if (!possibleCommands(kind, state, actor.role).includes('withdraw')) redirect(back)
  const t = await translator(locale, 'under-way')
  const free = kind === 'ACCESS' && request.feeState === 'NONE' && !request.deliveredAt
  return (
    <Column>
      <PageHeading
        title={t('withdraw.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('withdraw.lead')}
      />
      <p>
        {t('withdraw.again')} {free && t('withdraw.free')}
      </p>
      <Form
        action={withdraw}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <p className="section-actions">
          <SubmitButton look="warning">{t('withdraw.button')}</SubmitButton>
          <ButtonLink href={back} look="quiet">
            {t('withdraw.keep')}
          </ButtonLink>
        </p>
      </Form>
    </Column>
  )
})
