import type { ControllerProfile } from '@/lib/controller/profile'

/** A second, invented controller: shows that the portal belongs to whoever writes a profile. */
export const otherController: ControllerProfile = {
  id: 'granen',
  legalName: 'Granens Gym AB',
  shortName: 'Granen',
  registrationNumber: '000000-0000',
  address: {
    street: 'Provgatan 1',
    postalCode: '000 00',
    city: 'Provstad',
    country: { sv: 'Sverige', en: 'Sweden' },
  },
  website: 'https://www.granen.example',
  privacyContact: 'personuppgifter@granen.example',
  clause: 'P1',
  languages: { order: ['sv', 'en'], clause: 'P1' },
  authority: {
    name: { sv: 'Integritetsskyddsmyndigheten', en: 'Integritetsskyddsmyndigheten' },
    shortName: 'IMY',
    address: {
      street: 'Box 8114',
      postalCode: '104 20',
      city: 'Stockholm',
      country: { sv: 'Sverige', en: 'Sweden' },
    },
    telephone: '+46 8 657 61 00',
    email: 'imy@imy.se',
    website: 'https://www.imy.se',
    clause: 'P2',
  },
  categories: [
    {
      key: 'MEMBERSHIP',
      label: { sv: 'Medlemskap', en: 'Membership' },
      clause: 'P3',
      fields: [
        { key: 'name', label: { sv: 'Namn', en: 'Name' }, rectifiable: true },
        { key: 'visits', label: { sv: 'Besök', en: 'Visits' }, rectifiable: false },
      ],
      purposes: ['OPEN_THE_DOOR', 'SEND_NEWS'],
      source: { text: { sv: 'Från dig.', en: 'From you.' }, clause: 'P3' },
      storage: {
        text: { sv: 'Ett år efter sista besöket.', en: 'One year after the last visit.' },
        clause: 'P4',
      },
    },
  ],
  purposes: [
    {
      key: 'OPEN_THE_DOOR',
      text: { sv: 'öppna dörren för dig', en: 'open the door for you' },
      clause: 'P5',
      legalBasis: {
        text: { sv: 'Vårt avtal med dig.', en: 'Our contract with you.' },
        clause: 'P5',
      },
    },
    {
      key: 'SEND_NEWS',
      text: { sv: 'skicka nyheter', en: 'send news' },
      clause: 'P5',
      legalBasis: 'CONSENT',
    },
  ],
  otherLegalBases: { text: { sv: 'Inga fler.', en: 'No others.' }, clause: 'P5' },
  recipients: [
    {
      key: 'DOOR_SUPPLIER',
      kind: 'PROCESSOR',
      label: { sv: 'Leverantör av dörrar', en: 'Supplier of doors' },
      clause: 'P6',
      names: { text: { sv: 'Dörrprovet AB.', en: 'Dörrprovet AB.' }, clause: 'P6' },
    },
  ],
  systems: [
    {
      key: 'DOORS',
      label: { sv: 'Dörrsystemet', en: 'The door system' },
      categories: ['MEMBERSHIP'],
      colleague: 'dorrar@granen.example',
    },
  ],
  transfers: [{ text: { sv: 'Inga.', en: 'None.' }, clause: 'P7' }],
  storage: { text: { sv: 'Så kort tid vi kan.', en: 'As briefly as we can.' }, clause: 'P4' },
  automatedDecisions: { text: { sv: 'Inga.', en: 'None.' }, clause: 'P8' },
  erasureExceptions: { text: { sv: 'Inga.', en: 'None.' }, clause: 'P8' },
  informationTopics: [],
  statements: [],
  cookies: [],
  flags: [],
  freeCopy: { copies: 1, intervalYears: 1, clause: 'P9' },
  minimumAge: { years: 18, clause: 'P10' },
  targetWorkingDays: 5,
  uploads: { maxFiles: 2, maxMegabytes: 5, types: ['pdf'] },
  retention: {
    closedRequestMonths: 12,
    copyDays: 14,
    copyReminderDay: 7,
    draftDays: 3,
    accountWithoutRequestDays: 10,
  },
  reminders: { questionDays: 5, feeDays: 6 },
  mail: { toPrivacyContact: 'NOTICE_ONLY' },
  fourEyes: { refusals: false, fees: false, fullErasures: false },
}
