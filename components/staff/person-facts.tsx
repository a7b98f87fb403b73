import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AssuranceLevel } from '@/lib/rights/assurance'
import type { Representative } from '@/lib/rights/registration/registered-person'

export type CasePersonFacts = {
  /** Null for someone who only confirmed an address. */
  name: string | null
  birthDate: string | null
  maskedIdentityNumber: string | null
  knownContact: string | null
  email: string | null
  postalAddress: string | null
  adultsEmail: string | null
  representative: Representative | null
  assurance: AssuranceLevel
  protectedIdentity: boolean
  otherReferences: string[]
}

type Fact =
  | 'name'
  | 'birthDate'
  | 'number'
  | 'email'
  | 'adultsEmail'
  | 'known'
  | 'address'
  | 'representative'
  | 'identity'
  | 'others'
  | 'duplicates'

type Props = { locale: Locale; person: CasePersonFacts; duplicates: string[] }

/** Who a case is about, and how sure we are of it. */
export async function PersonFacts({ locale, person, duplicates }: Props) {
  const t = await translator(locale, 'desk')
  const register = await translator(locale, 'desk-register')
  const {
    adultsEmail,
    maskedIdentityNumber: number,
    knownContact: known,
    otherReferences: others,
  } = person
  // Someone without an account has not even shown that an address is theirs.
  const nothingShown = person.assurance === 'EMAIL_CONFIRMED' && !person.email
  const rows: { key: Fact; value: ReactNode }[] = [
    { key: 'name', value: person.name ?? t('person.nothingSaid') },
    ...(person.birthDate
      ? [{ key: 'birthDate' as const, value: inWords(locale, person.birthDate) }]
      : []),
    ...(number
      ? [{ key: 'number' as const, value: <span className="figures">{number}</span> }]
      : []),
    adultsEmail
      ? { key: 'adultsEmail' as const, value: adultsEmail }
      : { key: 'email' as const, value: person.email ?? t('person.emailNone') },
    ...(known ? [{ key: 'known' as const, value: known }] : []),
    ...(person.postalAddress
      ? [{ key: 'address' as const, value: <Lines text={person.postalAddress} /> }]
      : []),
    ...(person.representative
      ? [
          {
            key: 'representative' as const,
            value: (
              <Lines
                text={[
                  person.representative.name,
                  register(`representative.${person.representative.authority}`),
                  person.representative.seen,
                ].join('\n')}
              />
            ),
          },
        ]
      : []),
    {
      key: 'identity',
      value: t(nothingShown ? 'person.identityOpen' : `assurance.${person.assurance}`),
    },
    {
      key: 'others',
      value: others.length > 0 ? <References {...{ locale, others }} /> : t('person.othersNone'),
    },
    ...(duplicates.length > 0
      ? [
          {
            key: 'duplicates' as const,
            value: <References {...{ locale, others: duplicates }} />,
          },
        ]
      : []),
  ]
  return (
    <section aria-labelledby="person">
      <h2 id="person">{t(adultsEmail ? 'person.titleChild' : 'person.title')}</h2>
      {person.protectedIdentity && (
        <Notice signal="soon" title={t('person.protected')}>
          <p>{t('person.protectedText')}</p>
        </Notice>
      )}
      <SummaryList
        rows={rows.map(({ key, value }) => ({ key, label: t(`person.${key}`), value }))}
      />
    </section>
  )
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line) => (
    <span key={line} className="printed-line">
      {line}
    </span>
  ))
}

function inWords(locale: Locale, date: string): string {
  return longDate(locale, Temporal.PlainDate.from(date))
}

function References({ locale, others }: { locale: Locale; others: string[] }) {
  return (
    <ul className="references">
      {others.map((reference) => (
        <li key={reference}>
          <a className="reference row-link" href={href(locale, `/desk/${reference}`)}>
            {reference}
          </a>
        </li>
      ))}
    </ul>
  )
}
