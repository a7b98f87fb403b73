import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Desk } from '@/components/staff/desk'
import { LetterPreview } from '@/components/staff/letter-preview'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewExtending } from '@/lib/casework/staff/extend-request'
import { now } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { extensionReasons, longestExtensionReason, mostDone } from '@/lib/rights/extension'
import { answersForm } from '@/lib/web/answers-form'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { refusalMessage } from '@/lib/web/refusal-message'
import { Changes } from '../changes'
import { extend } from './actions'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const viewed = await viewExtending({ actor, reference: params.reference ?? '', now: now() })
  const { request, refused, lastDay, otherRequests, history } = viewed
  const { reference, version, locale: language } = request
  const t = await translator(locale, 'desk-clock')
  const desk = await translator(locale, 'desk')
  const kept = await keptForm(actor, `/desk/${reference}/extend`, null)
  const reasons = extensionReasons.map((value) => ({
    value,
    label: t(`extend.reasons.${value}`),
    hint: t(`extend.reasons.${value}Hint`, { count: otherRequests }),
  }))
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}#clock`)}>{desk('toCase')}</BackLink>
      <PageHeading
        title={t('extend.title')}
        over={<span className="reference">{reference}</span>}
        lead={refused ? undefined : t('extend.lead', { last: longDate(locale, lastDay) })}
      />
      {refused && (
        <Notice signal="soon" title={t('extend.cannot')}>
          <p>{await refusalMessage(locale, refused.code, refused.detail)}</p>
        </Notice>
      )}
      {(!refused || answersForm()) && (
        <Form
          action={extend}
          initialState={untouched(kept ?? {})}
          words={await formWords(locale)}
          locale={locale}
          className="desk-form"
        >
          <HiddenField name="reference" value={reference} />
          <Changes {...{ locale, version, history }} />
          <HiddenField name="version" value={String(version)} />
          <HiddenField name="seen" value={String(history.length)} />
          <LetterPreview
            language={language}
            words={{
              title: t('preview.title'),
              send: t('extend.send'),
              change: t('preview.change'),
            }}
            warning={{
              name: 'workload',
              title: t('extend.workload'),
              text: t('extend.workloadText'),
            }}
          />
          <RadioGroup
            name="reason"
            label={t('extend.reason')}
            hint={t('extend.reasonHint')}
            choices={reasons}
          />
          <TextArea
            name="text"
            label={t('extend.text')}
            hint={t('extend.textHint', { longest: longestExtensionReason, language })}
            rows={4}
          />
          <TextArea
            name="done"
            label={t('extend.done')}
            hint={t('extend.doneHint', { most: mostDone })}
            rows={3}
            optional
          />
          <p className="section-actions">
            <SubmitButton look="second" name="then" value="preview">
              {t('preview.show')}
            </SubmitButton>
          </p>
        </Form>
      )}
    </Desk>
  )
})
