import { categories } from './policy/categories'
import { companyCookies } from './policy/cookies'
import { exampleGrounds } from './policy/example-grounds'
import { bankCollection, otherLegalBases, purposes } from './policy/purposes'
import { recipients } from './policy/recipients'
import { statements } from './policy/statements'
import { systems } from './policy/systems'
import type { ControllerProfile } from './profile'

/** Instantor AB, from its published policy (P1–P20), in our own words. What the policy leaves open is left to fill. */
export const instantor: ControllerProfile = {
  id: 'instantor',
  legalName: 'Instantor AB',
  shortName: 'Instantor',
  registrationNumber: '556818-2835',
  address: {
    street: 'Vasagatan 16',
    postalCode: '111 20',
    city: 'Stockholm',
    country: { sv: 'Sverige', en: 'Sweden' },
  },
  website: 'https://www.instantor.com',
  privacyContact: 'legal@instantor.com',
  clause: 'P1',
  languages: { order: ['sv', 'en'], clause: 'P20' },
  authority: {
    // The policy still says Datainspektionen: the name changed on 1 January 2021.
    name: {
      sv: 'Integritetsskyddsmyndigheten',
      en: 'Integritetsskyddsmyndigheten (the Swedish Authority for Privacy Protection)',
    },
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
    clause: 'P17',
  },
  categories,
  bankCollection,
  purposes,
  otherLegalBases,
  recipients,
  systems,
  transfers: [
    {
      text: {
        sv: 'Några som får uppgifterna kan finnas utanför EES. Då skyddas uppgifterna av standardavtal.',
        en: 'Some who get the data may be outside the EEA. Standard contractual clauses then protect the data.',
      },
      clause: 'P9',
    },
    {
      toFill: true,
      key: 'transfers.safeguards',
      question: {
        sv: 'Till vilka länder utanför EES förs uppgifterna, och vilket skydd gäller för varje land?',
        en: 'To which countries outside the EEA do the data go, and which safeguard holds for each?',
      },
      example: {
        sv: 'Dina uppgifter har inte förts till något land utanför EES.',
        en: 'Your data have not gone to any country outside the EEA.',
      },
    },
  ],
  storage: {
    text: {
      sv: 'Vi sparar uppgifterna så länge vi behöver dem till det vi har berättat om, eller så länge lagen säger. Sedan tar vi bort dem eller gör dem anonyma.',
      en: 'We keep the data as long as we need them for what we have described, or as long as the law says. Then we delete them or make them anonymous.',
    },
    clause: 'P10',
  },
  automatedDecisions: {
    toFill: true,
    key: 'automatedDecisions',
    question: {
      sv: 'Fattas automatiska beslut om personen, även profilering? Hur går det till och vad betyder det för personen?',
      en: 'Are automated decisions made about the person, profiling included? How, and what does it mean for the person?',
    },
    example: {
      sv: 'Ingen dator fattar beslut om dig på egen hand hos oss.',
      en: 'No computer makes decisions about you on its own here.',
    },
  },
  erasureExceptions: {
    toFill: true,
    key: 'erasure.exceptions',
    question: {
      sv: 'På vilka grunder får uppgifter behållas trots en begäran om radering (artikel 17.3), och till när?',
      en: 'On which grounds may data be kept despite a request for erasure (Article 17(3)), and until when?',
    },
    example: {
      sv: 'Uppgifter som behövs för att försvara ett rättsligt anspråk behålls tills det är avgjort (artikel 17.3 e).',
      en: 'Data needed to defend a legal claim are kept until the claim is settled (Article 17(3)(e)).',
    },
  },
  // The policy states no ground for keeping data or refusing: legal gives its own on the case.
  grounds: [],
  exampleGrounds,
  liftingNoticeDays: 7,
  informationTopics: [
    {
      key: 'GROUP_COMPANIES',
      label: { sv: 'Bolag i koncernen', en: 'Group companies' },
      clause: 'P8',
    },
    {
      key: 'TRANSFERS',
      label: { sv: 'Uppgifter utanför EES', en: 'Data outside the EEA' },
      clause: 'P9',
    },
    {
      key: 'RECIPIENTS',
      label: { sv: 'Vilka som har fått uppgifter', en: 'Who has got the data' },
      clause: 'P7',
    },
  ],
  statements,
  cookies: companyCookies,
  flags: [
    {
      key: 'CONSENT_BY_USE',
      clause: 'P4',
      text: {
        sv: 'Policyn säger att den som använder tjänsten har samtyckt. Det är tveksamt om bara användning räcker som samtycke (skäl 32 i GDPR).',
        en: 'The policy says that using the service is consent. It is doubtful whether mere use is enough (recital 32 GDPR).',
      },
    },
    {
      key: 'PRIVACY_SHIELD',
      clause: 'P9',
      text: {
        sv: 'Policyn nämner Privacy Shield, som EU-domstolen ogiltigförklarade den 16 juli 2020. Den nämns därför inte i svar. Ange själva om EU–US Data Privacy Framework från 2023 gäller.',
        en: 'The policy names Privacy Shield, which the EU Court struck down on 16 July 2020. So answers do not name it. Say yourselves whether the EU–US Data Privacy Framework of 2023 applies.',
      },
    },
    {
      key: 'AUTHORITY_RENAMED',
      clause: 'P17',
      text: {
        sv: 'Policyn säger Datainspektionen. Myndigheten heter Integritetsskyddsmyndigheten (IMY) sedan den 1 januari 2021. Portalen använder det nya namnet.',
        en: 'The policy says Datainspektionen. Since 1 January 2021 the authority is called Integritetsskyddsmyndigheten (IMY). The portal uses the new name.',
      },
    },
  ],
  freeCopy: { copies: 1, intervalYears: 1, clause: 'P12' },
  minimumAge: { years: 18, clause: 'P6' },
  targetWorkingDays: 10,
  uploads: {
    maxFiles: 10,
    maxMegabytes: 10,
    types: ['pdf', 'jpeg', 'png', 'docx', 'csv', 'json', 'zip'],
  },
  retention: {
    closedRequestMonths: 24,
    copyDays: 30,
    copyReminderDay: 20,
    draftDays: 7,
    accountWithoutRequestDays: 30,
  },
  reminders: { questionDays: 7, feeDays: 7 },
  mail: { toPrivacyContact: 'LETTER' },
  fourEyes: { refusals: true, fees: true, fullErasures: false },
}
