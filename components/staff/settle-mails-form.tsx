import { randomUUID } from 'node:crypto'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormAction, untouched } from '@/lib/web/form-state'

type Props = { locale: Locale; reference: string; mailIds: string[]; settle: FormAction }

/** What was done about mails that could not be sent. */
export async function SettleMailsForm({ locale, reference, mailIds, settle }: Props) {
  const t = await translator(locale, 'desk')
  return (
    <Details summary={t('mails.settle.title')}>
      <Form
        key={mailIds.join()}
        action={settle}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <HiddenField name="mails" value={mailIds.join()} />
        <HiddenField name="noteId" value={randomUUID()} />
        <TextArea
          name="settled"
          label={t('mails.settle.label')}
          hint={t('mails.settle.hint')}
          rows={3}
        />
        <p className="section-actions">
          <SubmitButton look="second">{t('mails.settle.button')}</SubmitButton>
        </p>
      </Form>
    </Details>
  )
}
