import type { LineToFill, Recipient, Wording } from '../profile'

const names = (key: string, question: Wording, example: Wording): LineToFill => ({
  toFill: true,
  key: `recipients.${key}`,
  question,
  example,
})

/** A supplier bound by contract; the policy names none of them. */
const supplier = (key: string, nameKey: string, label: Wording, example: string): Recipient => ({
  key,
  kind: 'PROCESSOR',
  label,
  clause: 'P7',
  names: names(
    nameKey,
    {
      sv: `Vilka ingår i gruppen ”${label.sv}”, med namn?`,
      en: `Who is in the group “${label.en}”, by name?`,
    },
    { sv: example, en: example },
  ),
})

/** P7. The example names are invented. */
export const recipients: Recipient[] = [
  {
    key: 'GROUP_COMPANIES',
    kind: 'GROUP_COMPANY',
    label: {
      sv: 'Bolag i vår koncern och de som tar över efter dem',
      en: 'Companies in our group and their successors',
    },
    clause: 'P7',
    names: names(
      'groupCompanies',
      {
        sv: 'Vilka bolag i koncernen får eller har fått uppgifterna, med namn?',
        en: 'Which group companies get or have got the data, by name?',
      },
      { sv: 'Exempelbolaget Data AB.', en: 'Exempelbolaget Data AB.' },
    ),
  },
  {
    key: 'CHOSEN_COMPANIES',
    kind: 'CHOSEN_BY_PERSON',
    label: {
      sv: 'Företag som du lät oss dela uppgifterna med',
      en: 'Companies you let us share the data with',
    },
    clause: 'P7',
    names: {
      ...names(
        'chosenCompanies',
        {
          sv: 'Vilka företag lät personen oss dela uppgifterna med, med namn?',
          en: 'Which companies did the person let us share the data with, by name?',
        },
        { sv: 'Låneexemplet AB.', en: 'Låneexemplet AB.' },
      ),
      perCase: true,
    },
    note: {
      sv: 'De har en egen kopia och följer sin egen policy.',
      en: 'They have their own copy and follow their own policy.',
    },
  },
  supplier(
    'DISTRIBUTORS',
    'distributors',
    { sv: 'Distributörer', en: 'Distributors' },
    'Exempel Distribution AB.',
  ),
  supplier(
    'HOSTING',
    'hosting',
    { sv: 'Leverantörer av serverdrift', en: 'Hosting suppliers' },
    'Exempel Drift AB.',
  ),
  supplier(
    'IT_AND_OFFICE',
    'itAndOffice',
    { sv: 'Leverantörer av IT och kontorstjänster', en: 'Suppliers of IT and office services' },
    'Exempel Kontor AB.',
  ),
  supplier(
    'LEGAL_ADVISERS',
    'legalAdvisers',
    { sv: 'Juridiska rådgivare', en: 'Legal advisers' },
    'Exempel Advokatbyrå AB.',
  ),
  supplier(
    'ACCOUNTANTS',
    'accountants',
    { sv: 'Redovisningsbyråer', en: 'Accountants' },
    'Exempel Redovisning AB.',
  ),
  supplier('AUDITORS', 'auditors', { sv: 'Revisorer', en: 'Auditors' }, 'Exempel Revision AB.'),
  supplier(
    'OTHER_ADVISERS',
    'otherAdvisers',
    { sv: 'Andra rådgivare och experter', en: 'Other professional services' },
    'Exempel Konsult AB.',
  ),
  {
    key: 'AUTHORITIES',
    kind: 'AUTHORITY',
    label: { sv: 'Myndigheter och domstolar', en: 'Authorities and courts' },
    clause: 'P7',
    names: {
      ...names(
        'authorities',
        {
          sv: 'Vilka myndigheter och domstolar har fått personens uppgifter, med namn?',
          en: "Which authorities and courts have got the person's data, by name?",
        },
        { sv: 'Ingen har fått dina uppgifter.', en: 'None has got your data.' },
      ),
      perCase: true,
    },
  },
  {
    key: 'ACQUIRERS',
    kind: 'ACQUIRER',
    label: {
      sv: 'Den som köper hela eller delar av vår verksamhet',
      en: 'Anyone who buys all or part of our business',
    },
    clause: 'P7',
    names: names(
      'acquirers',
      {
        sv: 'Har någon köpare fått uppgifterna? Skriv namnet, eller att ingen har det.',
        en: 'Has any acquirer got the data? Write the name, or that none has.',
      },
      { sv: 'Ingen har fått dina uppgifter.', en: 'None has got your data.' },
    ),
  },
]
