import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import type { FreeCopyView } from '@/lib/casework/free-copy/view-free-copy'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestDifference } from '@/lib/rights/forms/access-form'
import { type FormAction, untouched } from '@/lib/web/form-state'

type Props = {
  locale: Locale
  view: Exclude<FreeCopyView, { state: 'FREE' }>
  /** What was written as different this time, so far. */
  different: string
  askAgain: FormAction
  remind: FormAction
}

/** What a person sees before a second copy: the open request and its date, or when the next free copy is due (policy P12). */
export async function BeforeAnotherCopy({ locale, view, different, askAgain, remind }: Props) {
  const t = await translator(locale, 'free-copy')
  const words = await formWords(locale)
  const asked = longDate(locale, view.receivedOn)
  const { dueOn = null, late = false, reference = null } = view.about ?? {}
  const request = reference && href(locale, `/my/requests/${reference}`)
  const state = untouched()
  if (view.state === 'ALREADY_OPEN') {
    const due = dueOn ? longDate(locale, dueOn) : ''
    return (
      <Column>
        <PageHeading
          title={t('open.title')}
          lead={t(late ? 'open.leadLate' : 'open.lead', { date: asked, due })}
        />
        <p>{t('open.text')}</p>
        {request && (
          <p>
            <ButtonLink href={request}>{t('open.toRequest')}</ButtonLink>
          </p>
        )}
        <p>{t('open.againText')}</p>
        <Form {...{ words, locale }} action={askAgain} initialState={state}>
          <SubmitButton look="second">{t('open.again')}</SubmitButton>
        </Form>
      </Column>
    )
  }
  const from = longDate(locale, view.freeFrom)
  return (
    <Column>
      <PageHeading title={t('used.title')} lead={t('used.had', { date: asked, from })} />
      <p>{t('used.now')}</p>
      <p>
        {t.rich('used.wrong', { link: (text) => (request ? <a href={request}>{text}</a> : text) })}
      </p>
      <Form {...{ words, locale }} action={askAgain} initialState={untouched({ different })}>
        <TextArea
          name="different"
          label={t('used.different')}
          hint={t('used.differentHint', { longest: longestDifference })}
          optional
          rows={3}
        />
        <SubmitButton>{t('used.ask')}</SubmitButton>
      </Form>
      {view.remindOn ? (
        <Notice
          signal="done"
          title={t('used.reminded', { date: longDate(locale, view.remindOn) })}
        />
      ) : (
        <Form {...{ words, locale }} action={remind} initialState={state}>
          <SubmitButton look="second">{t('used.remind', { date: from })}</SubmitButton>
        </Form>
      )}
    </Column>
  )
}
