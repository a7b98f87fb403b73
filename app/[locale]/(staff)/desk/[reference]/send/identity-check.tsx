import { RadioGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { AnswerDraft } from '@/lib/casework/staff/answer-draft'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { identityCheckWays, longestIdentityCheckNote } from '@/lib/rights/assurance'

type Props = { locale: Locale; person: AnswerDraft['person'] }

/** "Identity checked: how?", with what there is to compare. Where it is settled, nothing is asked (Art. 12(6)). */
export async function IdentityCheck({ locale, person }: Props) {
  const t = await translator(locale, 'desk')
  if (person.identitySettled) {
    return (
      <Notice signal="done" title={t('send.settledTitle')}>
        <p>{t('send.settled', { level: person.assurance })}</p>
      </Notice>
    )
  }
  const facts = [
    { key: 'name', value: person.name },
    { key: 'number', value: person.maskedIdentityNumber },
    { key: 'email', value: person.email },
    { key: 'known', value: person.knownContact },
  ] as const
  const rows = facts.flatMap(({ key, value }) =>
    value ? [{ key, label: t(`person.${key}`), value }] : [],
  )
  const ways = identityCheckWays.map((value) => ({
    value,
    label: t(`send.ways.${value}`),
    hint: t(`send.ways.${value}Hint`),
  }))
  const noteHint = t('send.noteHint', { longest: longestIdentityCheckNote })
  return (
    <>
      <section aria-label={t('send.compare')}>
        <p className="field-label">{t('send.compare')}</p>
        <SummaryList rows={rows} />
      </section>
      <RadioGroup name="way" label={t('send.way')} hint={t('send.wayHint')} choices={ways} />
      <TextArea name="note" label={t('send.note')} hint={noteHint} rows={3} />
    </>
  )
}
