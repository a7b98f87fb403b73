import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Desk } from '@/components/staff/desk'
import { LetterPreview } from '@/components/staff/letter-preview'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import type { ViewedAsking } from '@/lib/casework/staff/view-asking'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { SuspensionReason } from '@/lib/rights/suspension'
import { answersForm } from '@/lib/web/answers-form'
import { type FormAction, type FormValues, untouched } from '@/lib/web/form-state'
import { refusalMessage } from '@/lib/web/refusal-message'
import { Changes } from '../changes'

type Props = {
  locale: Locale
  view: ViewedAsking
  reason: SuspensionReason
  action: FormAction
  kept: FormValues | null
  children: ReactNode
}

/** A question that stops the clock: why it may, the fields, the letter as the person will read it; or why it cannot be asked. */
export async function AskPage({ locale, view, reason, action, kept, children }: Props) {
  const { request, refused, history } = view
  const { reference, version, locale: language } = request
  const t = await translator(locale, 'desk-clock')
  const desk = await translator(locale, 'desk')
  const problem = refused[reason]
  const key = reason === 'IDENTITY' ? 'identity' : 'clarification'
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}#clock`)}>{desk('toCase')}</BackLink>
      <PageHeading
        title={t(`ask.${key}.title`)}
        over={<span className="reference">{reference}</span>}
        lead={t(`ask.${key}.lead`)}
      />
      {problem && (
        <Notice signal="soon" title={t('ask.cannot')}>
          <p>{await refusalMessage(locale, problem.code, problem.detail)}</p>
        </Notice>
      )}
      {(!problem || answersForm()) && (
        <Form
          action={action}
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
            words={{ title: t('preview.title'), send: t('ask.send'), change: t('preview.change') }}
          />
          {children}
          <p className="section-actions">
            <SubmitButton look="second" name="then" value="preview">
              {t('preview.show')}
            </SubmitButton>
          </p>
        </Form>
      )}
    </Desk>
  )
}
