import { Column } from '@/components/ui/column'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type FormAction, untouched } from '@/lib/web/form-state'
import { Form } from './form'
import { formWords } from './form-words'
import { HiddenField } from './hidden-field'
import { SubmitButton } from './submit-button'

type Props = {
  locale: Locale
  action: FormAction
  /** From the link of a mail. */
  token: string | undefined
  /** Where one asks for another link. */
  again: string
  words: Record<'title' | 'lead' | 'submit' | 'why' | 'whyText' | 'again', string>
}

/** What the link of a mail opens: a button, and nothing happens before it. Mail scanners open every link, and only the POST counts. */
export async function ConfirmLink({ locale, action, token = '', again, words }: Props) {
  return (
    <Column>
      <PageHeading title={words.title} lead={words.lead} />
      <Form
        action={action}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="token" value={token} />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
      <Details summary={words.why}>
        <p>{words.whyText}</p>
        <p>
          <a href={href(locale, again)}>{words.again}</a>
        </p>
      </Details>
    </Column>
  )
}
