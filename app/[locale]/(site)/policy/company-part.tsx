import type { ControllerProfile } from '@/lib/controller/profile'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; profile: ControllerProfile }

/** What the controller's own policy says, clause by clause, from its profile. */
export async function CompanyPart({ locale, profile }: Props) {
  const t = await translator(locale, 'privacy')
  const { address, categories, purposes, recipients, storage } = profile
  const told = (...keys: string[]) =>
    keys
      .flatMap((key) => profile.statements.find((statement) => statement.key === key) ?? [])
      .map(({ key, text }) => <p key={key}>{text[locale]}</p>)
  return (
    <section className="prose" aria-labelledby="company">
      <h2 id="company">{t('part.company')}</h2>
      <h3>{t('who.title')}</h3>
      <p>
        {t.rich('who.text', {
          name: profile.legalName,
          number: profile.registrationNumber,
          street: address.street,
          postalCode: address.postalCode,
          city: address.city,
          email: profile.privacyContact,
          link: (text) => <a href={`mailto:${profile.privacyContact}`}>{text}</a>,
        })}
      </p>
      <h3>{t('what.title')}</h3>
      <dl className="summary-list">
        {categories.map(({ key, label, fields }) => (
          <div key={key}>
            <dt>{label[locale]}</dt>
            <dd>{fields.map((field) => field.label[locale]).join(', ')}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('why.title')}</h3>
      {told('consent')}
      <p>{t('why.text')}</p>
      <ul>
        {purposes.map(({ key, text }) => (
          <li key={key}>{text[locale]}</li>
        ))}
      </ul>
      <h3>{t('recipients.title')}</h3>
      <ul>
        {recipients.map(({ key, label }) => (
          <li key={key}>{label[locale]}</li>
        ))}
      </ul>
      {told('suppliers', 'deidentified', 'groupCompanies')}
      <h3>{t('transfers.title')}</h3>
      {told('transfers')}
      <h3>{t('storage.title')}</h3>
      {'text' in storage && <p>{storage.text[locale]}</p>}
      <h3>{t('security.title')}</h3>
      {told('security')}
      <h3>{t('children.title')}</h3>
      {told('children')}
      <h3>{t('changes.title')}</h3>
      {told('policyChanges')}
    </section>
  )
}
