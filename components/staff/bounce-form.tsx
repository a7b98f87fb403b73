import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Details } from '@/components/ui/details'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormAction, untouched } from '@/lib/web/form-state'

type Sent = { id: string; kind: string; sentAt: Temporal.Instant | null }
type Props = { locale: Locale; reference: string; mails: Sent[]; bounce: FormAction }

/** For a mail that was sent and came back: which one it was. */
export async function BounceForm({ locale, reference, mails, bounce }: Props) {
  const t = await translator(locale, 'desk')
  return (
    <Details summary={t('mails.bounce.title')}>
      <Form
        key={mails.length}
        action={bounce}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <RadioGroup
          name="bounced"
          label={t('mails.bounce.label')}
          hint={t('mails.bounce.hint')}
          choices={mails.map(({ id, kind, sentAt }) => ({
            value: id,
            label: t('mails.kind', { kind }),
            hint: sentAt ? dateAndTime(locale, sentAt) : undefined,
          }))}
        />
        <p className="section-actions">
          <SubmitButton look="second">{t('mails.bounce.button')}</SubmitButton>
        </p>
      </Form>
    </Details>
  )
}
