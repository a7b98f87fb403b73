import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Desk } from '@/components/staff/desk'
import { DraftVersion } from '@/components/staff/draft-version'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { isPartKind } from '@/lib/rights/decisions/items'
import { isEnded } from '@/lib/rights/life-cycle'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { Changes } from '../changes'
import { decisionOf } from '../draft-of'
import { IdentityCheck } from '../send/identity-check'
import { AccessFields } from './access-fields'
import { decide, keep } from './actions'
import { ChildFields } from './child-fields'
import { DecideAsked } from './decide-asked'
import { firstValues } from './first-values'
import { OtherFields } from './other-fields'
import { PartFields } from './part-fields'

export default page(async ({ locale, params, query }) => {
  const form = await decisionOf(locale, params.reference)
  const { request, decision, person, filed, history } = form
  const { reference, kind, locale: language } = request
  const { version } = decision
  const kept = await keptForm(await requireActor(), `/desk/${reference}/decide`, null)
  const typed = kept?.version === String(version) ? kept : decision.values
  const values = decision.begun || kept ? typed : firstValues(form)
  const [t, common] = [await translator(locale, 'desk-decide'), await translator(locale, 'common')]
  const desk = await translator(locale, 'desk')
  const saved = version > 0 && query.saved === String(version) ? common('saved') : undefined
  const asked = await whatIsAsked(locale, filed)
  const acts = kind === 'ERASURE' || kind === 'RECTIFICATION'
  const words = {
    saving: t('autosave.saving'),
    saved: t('autosave.saved'),
    stopped: t('autosave.stopped'),
  }
  const letters = (['new', 'keep'] as const).map((value) => ({
    value,
    label: t(`letter.${value}`),
  }))
  // Where nothing can be refused, as direct marketing (Art. 21(3)), nobody waits for a second person.
  const refusable = !isPartKind(kind) || form.items.some((item) => item.cannotRefuse === null)
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}`)}>{desk('toCase')}</BackLink>
      <PageHeading
        title={t('title')}
        over={<span className="reference">{reference}</span>}
        lead={t('lead', { kind })}
        saved={saved}
      />
      {decision.approval === 'SENT_BACK' && decision.comment && (
        <Notice signal="soon" title={t('sentBack.title')}>
          <p className="quiet">{t('sentBack.lead')}</p>
          <p className="letter-lines">{decision.comment}</p>
        </Notice>
      )}
      {form.copyFirst && (
        <Notice signal="soon" title={t('copyFirst.title')}>
          <p>{t('copyFirst.text', { reference: form.copyFirst })}</p>
        </Notice>
      )}
      <div className="decide">
        <DecideAsked {...{ locale, asked, request }} name={person.name} />
        <Form
          key={query.saved ?? ''}
          action={decide}
          initialState={untouched({ ...values, version: '', letter: 'new' })}
          words={await formWords(locale)}
          locale={locale}
          className="decision-form"
        >
          <Changes {...{ locale, version, history }} replaces={!isEnded(request.state)} />
          <HiddenField name="reference" value={reference} />
          <HiddenField name="kind" value={kind} />
          <HiddenField name="seen" value={String(history.length)} />
          <DraftVersion {...{ version, keep, words }} />
          {kind === 'ACCESS' && <AccessFields locale={locale} form={form} />}
          {kind === 'OTHER' && <OtherFields locale={locale} form={form} />}
          {isPartKind(kind) && <PartFields {...{ locale, kind, form }} />}
          {kind === 'MINOR_ERASURE' && <ChildFields locale={locale} />}
          {acts && !person.identitySettled && (
            <div className="decision-identity">
              <p>{t('identity.text')}</p>
              <IdentityCheck locale={locale} person={person} />
            </div>
          )}
          <TextArea
            name="own-words"
            label={t('ownWords.label')}
            hint={t('ownWords.hint', { locale: language })}
            optional
            rows={3}
          />
          {form.letterEdited && (
            <RadioGroup name="letter" label={t('letter.label')} choices={letters} />
          )}
          {refusable && <p className="quiet">{t('approvalNote')}</p>}
          <div className="form-actions">
            <SubmitButton name="then" value="decide">
              {t('decide')}
            </SubmitButton>
            <SubmitButton look="second" name="then" value="save">
              {t('save')}
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Desk>
  )
})
