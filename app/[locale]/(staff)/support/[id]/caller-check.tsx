import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { callerFacts } from '@/lib/rights/support/look-up'
import { untouched } from '@/lib/web/form-state'
import { check } from '../actions'

type Props = { locale: Locale; lookUp: string; checksLeft: number; fits: boolean }

/** What the caller says, against what is on record: yes or no, and nothing shown. */
export async function CallerCheck({ locale, lookUp, checksLeft, fits }: Props) {
  const t = await translator(locale, 'support')
  return (
    <section id="caller" aria-labelledby="caller-title">
      <h2 id="caller-title">{t('check.title')}</h2>
      {fits && <Notice signal="done" title={t('check.fits')} />}
      <p className="quiet">
        {t('check.text')} {t('check.left', { count: checksLeft })}
      </p>
      <Form
        action={check}
        initialState={untouched({ fact: 'name' })}
        words={await formWords(locale)}
        locale={locale}
        className="form-narrow"
      >
        <HiddenField name="lookUp" value={lookUp} />
        <RadioGroup
          name="fact"
          label={t('check.fact')}
          choices={callerFacts.map((value) => ({ value, label: t(`check.${value}`) }))}
        />
        <TextField name="said" label={t('check.said')} autoComplete="off" spellCheck={false} />
        <SubmitButton look="second">{t('check.do')}</SubmitButton>
      </Form>
    </section>
  )
}
