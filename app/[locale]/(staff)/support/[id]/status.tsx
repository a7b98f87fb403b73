import { randomUUID } from 'node:crypto'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Steps } from '@/components/ui/steps'
import { SummaryList } from '@/components/ui/summary-list'
import type { ViewedStatus } from '@/lib/casework/support/view-look-up'
import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { stepsInWords } from '@/lib/i18n/steps-in-words'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { untouched } from '@/lib/web/form-state'
import { mail, note } from '../actions'
import { Say } from './say'

type Props = { locale: Locale; status: ViewedStatus; lookUp: string }

/** One request as support may see it: what to say, the dates with how they came about, and what can be done. */
export async function Status({ locale, status, lookUp }: Props) {
  const t = await translator(locale, 'support')
  const desk = await translator(locale, 'desk')
  const { request, next, steps } = status
  const { reference, kind, state, receivedOn, dueOn, pausedSince, signsIn, hasAddress } = request
  const due = longDate(locale, dueOn)
  const words = await formWords(locale)
  const open = !isEnded(state)
  const own = [
    <HiddenField key="lookUp" name="lookUp" value={lookUp} />,
    <HiddenField key="reference" name="reference" value={reference} />,
  ]
  const rows = [
    { key: 'kind', label: t('kind'), value: desk(`kind.${kind}`) },
    { key: 'state', label: t('state'), value: desk(`state.${state}`) },
    { key: 'received', label: t('received'), value: longDate(locale, receivedOn) },
    {
      key: 'due',
      label: t('due'),
      value: pausedSince ? t('paused', { date: longDate(locale, pausedSince) }) : due,
    },
  ]
  return (
    <section aria-labelledby={reference}>
      <h2 id={reference} className="reference">
        {reference}
      </h2>
      <Say
        title={t('say.title')}
        words={t(`say.${next}`, {
          due,
          authority: controller().authority.shortName,
          signsIn: signsIn ? 'yes' : 'no',
        })}
      />
      <SummaryList rows={open ? rows : rows.slice(0, 3)} />
      {open && kind !== 'CONSENT_WITHDRAWAL' && (
        <Details summary={t('how')}>
          <Steps label={t('how')} steps={await stepsInWords(locale, steps)} />
        </Details>
      )}
      {open && hasAddress && (
        <Form action={mail} initialState={untouched()} words={words} locale={locale}>
          {own}
          <SubmitButton look="second">{t('mail.do')}</SubmitButton>
        </Form>
      )}
      {open ? (
        <Details summary={t('note.title')}>
          <Form action={note} initialState={untouched()} words={words} locale={locale}>
            {own}
            <HiddenField name="noteId" value={randomUUID()} />
            <TextArea name="text" label={t('note.text')} hint={t('note.hint')} rows={4} />
            <SubmitButton look="second">{t('note.do')}</SubmitButton>
          </Form>
        </Details>
      ) : (
        <p className="quiet">{t('note.ended')}</p>
      )}
    </section>
  )
}
