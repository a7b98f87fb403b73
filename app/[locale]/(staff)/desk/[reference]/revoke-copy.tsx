import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { longestRevokeReason } from '@/lib/casework/copies/revoke-copy'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { one, untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { revoke } from './copy-actions'

type Props = { locale: Locale; view: CaseView }

/** Takes a delivered copy back, or tells that and why it was. */
export async function RevokeCopy({ locale, view }: Props) {
  const { copy, files, structured, request, letters } = view
  const t = await translator(locale, 'copy')
  if (copy?.revoked) {
    const { at, reason } = copy.revoked
    return (
      <Notice signal="waiting" title={t('desk.revoked', { when: dateAndTime(locale, at) })}>
        <p className="kept-lines">{t('desk.revokedReason', { reason })}</p>
      </Notice>
    )
  }
  const posted = letters.some(({ kind }) => kind === 'ANSWER_READY')
  if (posted || !copy?.fetchable || (files.length === 0 && !structured)) return null
  const { reference } = request
  const kept = await keptForm(await requireActor(), `/desk/${reference}`, null)
  return (
    <Details summary={t('desk.revoke')}>
      <p>{t('desk.revokeText')}</p>
      <Form
        action={revoke}
        initialState={untouched({ revokeReason: kept ? one(kept, 'revokeReason') : '' })}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <TextArea
          name="revokeReason"
          label={t('desk.reason')}
          hint={t('desk.reasonHint', { longest: longestRevokeReason })}
          rows={4}
        />
        <SubmitButton look="second">{t('desk.revokeButton')}</SubmitButton>
      </Form>
    </Details>
  )
}
