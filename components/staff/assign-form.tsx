import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormAction, untouched } from '@/lib/web/form-state'
import { SelectBox } from './select-box'

type Props = {
  locale: Locale
  assign: FormAction
  officers: { id: string; name: string }[]
  /** The part of the queue that is shown, as the query of its address. */
  list: string
  children: ReactNode
}

/** A list with boxes, and under it whom to give what is chosen to. */
export async function AssignForm({ locale, assign, officers, list, children }: Props) {
  const t = await translator(locale, 'desk-queue')
  const choices = [
    ...officers.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: t('filter.none') },
  ]
  return (
    <Form
      action={assign}
      initialState={untouched()}
      words={await formWords(locale)}
      locale={locale}
      className="assign-form"
    >
      {children}
      <HiddenField name="list" value={list} />
      <fieldset className="assign-bar">
        <legend className="only-read">{t('assign.title')}</legend>
        <span data-key="a">
          <SubmitButton look="second" name="then" value="me">
            {t('assign.take')}
          </SubmitButton>
        </span>
        <SelectBox name="to" label={t('assign.to')} choices={choices} />
        <SubmitButton look="second" name="then" value="give">
          {t('assign.give')}
        </SubmitButton>
      </fieldset>
    </Form>
  )
}
