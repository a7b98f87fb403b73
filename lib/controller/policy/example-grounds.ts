import type { Ground } from '../profile'

/** Invented grounds, to try the portal with. None of them is the policy's, and none is offered outside the trial. */
export const exampleGrounds: Ground[] = [
  {
    key: 'EXAMPLE_CLAIM',
    kinds: ['ERASURE', 'MINOR_ERASURE'],
    text: {
      sv: 'Vi behöver uppgifterna för att försvara oss i en tvist som pågår.',
      en: 'We need the data to defend ourselves in a dispute that is going on.',
    },
    law: { sv: 'artikel 17.3 e i GDPR', en: 'Article 17(3)(e) GDPR' },
  },
  {
    key: 'EXAMPLE_CORRECT',
    kinds: ['RECTIFICATION'],
    text: {
      sv: 'Vi har jämfört med underlaget. Uppgiften är rätt som den står.',
      en: 'We have compared with the source. The data are right as they stand.',
    },
    law: { sv: 'artikel 16 i GDPR', en: 'Article 16 GDPR' },
  },
  {
    key: 'EXAMPLE_THIRD_PARTY',
    kinds: ['ACCESS'],
    text: {
      sv: 'Uppgifterna handlar också om en annan person, som skulle skadas av att du får dem.',
      en: 'The data are about another person too, who would be harmed if you got them.',
    },
    law: { sv: 'artikel 15.4 i GDPR', en: 'Article 15(4) GDPR' },
  },
  {
    key: 'EXAMPLE_SECRET',
    kinds: ['ACCESS', 'ERASURE'],
    // Neutral on purpose: it is told without its rule.
    text: {
      sv: 'Vi har prövat saken enligt lagen. Mer än så kan vi inte säga.',
      en: 'We have looked at this under the law. We cannot say more than that.',
    },
    law: { sv: 'en regel om tystnadsplikt', en: 'a rule of secrecy' },
    mustNotBeTold: true,
  },
]
