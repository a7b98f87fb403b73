import { randomUUID } from 'node:crypto'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import type { ViewedQuestion } from '@/lib/casework/clock/question-view'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { noteDown } from './clock-actions'

type Props = { locale: Locale; reference: string; open: ViewedQuestion[] }

const channels = ['EMAIL', 'LETTER', 'TELEPHONE'] as const

/** For an answer that came by mail, letter or telephone: to which question, how, and what it says. */
export async function NoteAnswerForm({ locale, reference, open }: Props) {
  const t = await translator(locale, 'desk-clock')
  const [first] = open
  if (!first) return null
  return (
    <Details summary={t('note.title')}>
      <Form
        action={noteDown}
        initialState={untouched({ question: first.id })}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <HiddenField name="noteId" value={randomUUID()} />
        {open.length > 1 ? (
          <RadioGroup
            name="question"
            label={t('note.which')}
            choices={open.map(({ id, reason }) => ({ value: id, label: t(`reason.${reason}`) }))}
          />
        ) : (
          <HiddenField name="question" value={first.id} />
        )}
        <RadioGroup
          name="channel"
          label={t('note.how')}
          choices={channels.map((value) => ({ value, label: t(`note.${value}`) }))}
        />
        <TextArea name="said" label={t('note.text')} hint={t('note.hint')} rows={3} />
        <SubmitButton look="second">{t('note.save')}</SubmitButton>
      </Form>
    </Details>
  )
}
