import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { SelectBox } from '@/components/staff/select-box'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import type { CaseInQueue } from '@/lib/casework/staff/view-case-in-queue'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import '../queue.css'
import { assignCase } from '../queue-actions'

type Props = {
  locale: Locale
  reference: string
  place: CaseInQueue
  /** The address of the list that the officer came from. */
  list: string
  ended: boolean
}

/** Who has the case, and the next one in the list that the officer works through. */
export async function CaseQueue({ locale, reference, place, list, ended }: Props) {
  const t = await translator(locale, 'desk-queue')
  const { officers, assigneeId, next, day } = place
  const has = officers.find(({ id }) => id === assigneeId)
  const former = assigneeId ? t('table.former') : t('table.nobody')
  const name = has ? (has.self ? t('table.self', { name: has.name }) : has.name) : former
  const choices = [
    ...officers.map((each) => ({ value: each.id, label: each.name })),
    { value: 'none', label: t('filter.none') },
  ]
  const words = await formWords(locale)
  const form = { action: assignCase, initialState: untouched(), words, locale }
  return (
    <nav className="case-queue" aria-label={t('case.label')}>
      <a className="frame-link" href={href(locale, list)}>
        <Icon name="back" />
        {t(day ? 'case.toDay' : 'case.toList')}
      </a>
      <p>{t('assign.now', { name })}</p>
      {!ended && !has?.self && (
        <Form {...form} className="form-in-line">
          <HiddenField name="request" value={reference} />
          <span data-key="a">
            <SubmitButton look="quiet" name="then" value="me">
              {t('keys.list.a')}
            </SubmitButton>
          </span>
        </Form>
      )}
      {!ended && (
        <Details summary={t('assign.change')}>
          <Form {...form} className="assign-bar">
            <HiddenField name="request" value={reference} />
            <SelectBox
              name="to"
              id="assign-to"
              label={t('assign.to')}
              choices={choices}
              chosen={assigneeId ?? 'none'}
            />
            <SubmitButton look="second">{t('assign.give')}</SubmitButton>
          </Form>
        </Details>
      )}
      <p className="case-next">
        {next ? (
          <a className="frame-link" href={href(locale, `/desk/${next}`)} rel="next" data-key="n">
            {t('case.next', { reference: next })}
          </a>
        ) : (
          <span className="quiet">{t('case.last')}</span>
        )}
      </p>
    </nav>
  )
}
